package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of docs/statistics.md, between two marks that carry its name. */
final class Table {

    private static final Path PAGE = Path.of("..", "..", "docs", "statistics.md");

    private final String name;
    private final List<String> rows = new ArrayList<>();

    Table(String name, String... heads) {
        this.name = name;
        row((Object[]) heads);
        rows.add("|---".repeat(heads.length) + "|");
    }

    /** Numbers are given with four digits behind the point. */
    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double ? String.format(Locale.ROOT, "%.4f", cell) : cell)
                    .append(" |");
        }
        rows.add(row.toString());
    }

    /** The page says what was found. With {@code -Dstatistics.write=true} it is made to. */
    void isInThePage() throws IOException {
        String page = Files.readString(PAGE);
        String opening = "<!-- simulated: " + name + " -->\n";
        String closing = "<!-- end -->";
        int start = page.indexOf(opening);
        assertThat(start).as("mark of the table [%s] in %s", name, PAGE).isNotNegative();
        start += opening.length();
        int end = page.indexOf(closing, start);
        String found = String.join("\n", rows) + "\n";
        if (Boolean.getBoolean("statistics.write")) {
            Files.writeString(PAGE, page.substring(0, start) + found + page.substring(end));
        } else {
            assertThat(page.substring(start, end)).isEqualTo(found);
        }
    }
}
