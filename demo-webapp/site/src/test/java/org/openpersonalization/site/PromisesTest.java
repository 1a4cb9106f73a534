package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise that the architecture page calls proven has a test that carries its number, and no other has. */
class PromisesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"promise-(\\d+)\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| .* \\| (yes|later) \\|$");

    @Test
    void promisesAndTestsAgree() throws IOException {
        Set<String> proven = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(ROOT.resolve("docs/architecture.md")));
        while (rows.find()) {
            if (rows.group(2).equals("yes")) {
                proven.add(rows.group(1));
            }
        }

        assertThat(proven).isNotEmpty().isEqualTo(tagged());
    }

    private static Set<String> tagged() throws IOException {
        Set<String> tagged = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path test : files.filter(PromisesTest::isTestSource).toList()) {
                TAG.matcher(Files.readString(test)).results().forEach(tag -> tagged.add(tag.group(1)));
            }
        }
        return tagged;
    }

    private static boolean isTestSource(Path file) {
        return file.toString().contains("src/test/java") && file.toString().endsWith(".java");
    }
}
