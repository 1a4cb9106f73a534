package org.openpersonalization.benchmark.goal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a table between two marks of a document. */
public final class TableOfDocument {

    private static final String BEGIN = "<!-- %s: begin -->\n";
    private static final String END = "<!-- %s: end -->";
    private static final String WRITE = "--write";

    private TableOfDocument() {}

    /** The document that follows {@code --write} among the arguments. */
    public static Optional<Path> of(String[] arguments) {
        int write = List.of(arguments).indexOf(WRITE);
        return write < 0 ? Optional.empty() : Optional.of(Path.of(arguments[write + 1]));
    }

    /** The arguments without {@code --write} and its document. */
    public static List<String> others(String[] arguments) {
        List<String> others = new ArrayList<>(List.of(arguments));
        int write = others.indexOf(WRITE);
        if (write >= 0) {
            others.subList(write, write + 2).clear();
        }
        return others;
    }

    /** Replaces the table of a name. */
    public static void put(String name, String table, Path document) throws IOException {
        String text = Files.readString(document);
        String mark = String.format(BEGIN, name);
        int begin = text.indexOf(mark);
        int end = text.indexOf(String.format(END, name));
        if (begin < 0 || end < 0) {
            throw new IllegalStateException(document + " has no marks of the table " + name);
        }
        Files.writeString(
                document, text.substring(0, begin + mark.length()) + "\n" + table + "\n" + text.substring(end));
    }
}
