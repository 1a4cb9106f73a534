package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of Magnolia's types names those that the module uses, no more and no less. */
class MagnoliaApiDocTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main"), ROOT.resolve("content-types"), ROOT.resolve("templates"));
    private static final Pattern TYPE = Pattern.compile("info\\.magnolia\\.[a-z0-9.]+\\.[A-Z]\\w+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(" + TYPE + ")` \\|");

    @Test
    void tableNamesEveryTypeThatIsUsed() throws IOException {
        Set<String> documented = new TreeSet<>();
        ROW.matcher(Files.readString(ROOT.resolve("docs/magnolia-api.md")))
                .results()
                .forEach(row -> documented.add(row.group(1)));

        assertThat(documented).isEqualTo(used());
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    TYPE.matcher(Files.readString(file)).results().forEach(type -> used.add(type.group()));
                }
            }
        }
        return used;
    }
}
