package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of a page of the documentation, between two marks that carry its name. */
public final class Table {

    private static final Path DOCS = Path.of("..", "..", "docs");

    private final Path page;
    private final String switchName;
    private final String name;
    private final List<String> rows = new ArrayList<>();

    Table(String name, String... heads) {
        this("statistics.md", "statistics.write", name, heads);
    }

    private Table(String page, String switchName, String name, String... heads) {
        this.page = DOCS.resolve(page);
        this.switchName = switchName;
        this.name = name;
        row((Object[]) heads);
        rows.add("|---".repeat(heads.length) + "|");
    }

    /** A table of docs/learning.md, which {@code -Dreport.write=true} writes. */
    public static Table ofLearning(String name, String... heads) {
        return new Table("learning.md", "report.write", name, heads);
    }

    /** Numbers are given with four digits behind the point. */
    public void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double ? String.format(Locale.ROOT, "%.4f", cell) : cell)
                    .append(" |");
        }
        rows.add(row.toString());
    }

    /** The page has the rows. With {@code -Dstatistics.write=true} they are written. */
    public void isInThePage() throws IOException {
        synchronized (Table.class) {
            compare(Files.readString(page));
        }
    }

    private void compare(String text) throws IOException {
        String opening = "<!-- simulated: " + name + " -->\n";
        String closing = "<!-- end -->";
        int start = text.indexOf(opening);
        assertThat(start).as("mark of the table [%s] in %s", name, page).isNotNegative();
        start += opening.length();
        int end = text.indexOf(closing, start);
        String found = String.join("\n", rows) + "\n";
        if (Boolean.getBoolean(switchName)) {
            Files.writeString(page, text.substring(0, start) + found + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(found);
        }
    }
}
