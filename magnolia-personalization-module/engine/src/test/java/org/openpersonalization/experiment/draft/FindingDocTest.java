package org.openpersonalization.experiment.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingDocTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning) \\|");

    @Test
    void pageOnExperimentsExplainsEveryMessageAndNoOther() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "experiments.md"));

        List<String> documented = ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Stream.of(DraftFinding.values())
                        .map(finding -> finding.at("field"))
                        .map(found -> found.code() + (found.isError() ? " error" : " warning"))
                        .toList());
    }
}
