package org.openpersonalization.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openpersonalization.service.privacy.proof.Anchor;

/** The options of a command. */
record CommandLine(Map<String, String> options, boolean isJson) {

    private static final String JSON = "--json";
    private static final String SQLITE = "jdbc:sqlite:";

    public CommandLine {
        options = Map.copyOf(options);
    }

    /**
     * Reads a command line.
     *
     * @param names of the options that the command has
     */
    public static CommandLine of(String[] arguments, Set<String> names) {
        Map<String, String> options = new HashMap<>();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!names.contains(name)) {
                throw CommandCode.OPTION_UNKNOWN.of("option", name);
            } else if (name.equals(JSON)) {
                json = true;
            } else if (++i == arguments.length) {
                throw CommandCode.VALUE_MISSING.of("option", name);
            } else {
                options.put(name, arguments[i]);
            }
        }
        return new CommandLine(options, json);
    }

    /** The database that is named; an SQLite file must be there. */
    public StoreSettings store() throws IOException {
        String address = required("--database");
        if (address.startsWith(SQLITE) && !Files.isRegularFile(Path.of(address.substring(SQLITE.length())))) {
            throw CommandCode.DATABASE_FILE_UNKNOWN.of("address", address);
        }
        return StoreSettings.postgresql(address, user(), password());
    }

    public Path checkpoints() {
        return Path.of(required("--checkpoints"));
    }

    public Path keys() {
        return Path.of(required("--keys"));
    }

    /** The record that {@code --expect} names, or the newest one in the file of {@code --expect-in}; empty without them. */
    public Optional<Anchor> expected() throws IOException {
        Optional<Anchor> named = Optional.ofNullable(options.get("--expect")).map(Anchor::of);
        String file = options.get("--expect-in");
        return named.isPresent() || file == null ? named : Optional.of(newestIn(Path.of(file)));
    }

    private static Anchor newestIn(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(line -> Anchor.within(line).stream())
                    .max(Comparator.comparingLong(Anchor::count))
                    .orElseThrow(() -> CommandCode.RECORD_NOT_IN_FILE.of("file", file));
        }
    }

    private String user() {
        return options.getOrDefault("--user", "");
    }

    /** The file's first line; it does not stand on the command line, where others could read it. */
    private String password() throws IOException {
        String file = options.get("--password-file");
        return file == null
                ? ""
                : Files.readString(Path.of(file)).lines().findFirst().orElse("");
    }

    private String required(String name) {
        String value = options.get(name);
        if (value == null) {
            throw CommandCode.OPTION_MISSING.of("option", name);
        }
        return value;
    }
}
