package org.openpersonalization.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What {@link VerifyLedger} was started with. */
record CommandLine(Map<String, String> options, boolean isJson) {

    static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + VerifyLedger.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>]"
            + " --checkpoints <file> --keys <file with id=base64 lines> [--json]";

    private static final Set<String> NAMES =
            Set.of("--database", "--user", "--password-file", "--checkpoints", "--keys");
    private static final String JSON = "--json";

    CommandLine {
        options = Map.copyOf(options);
    }

    static CommandLine of(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals(JSON)) {
                json = true;
            } else if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no such option [" + name + "]");
            } else if (++i == arguments.length) {
                throw new IllegalArgumentException("A value is missing after [" + name + "]");
            } else {
                options.put(name, arguments[i]);
            }
        }
        return new CommandLine(options, json);
    }

    String database() {
        return required("--database");
    }

    Path checkpoints() {
        return Path.of(required("--checkpoints"));
    }

    Path keys() {
        return Path.of(required("--keys"));
    }

    String user() {
        return options.getOrDefault("--user", "");
    }

    /** The file's first line; it does not stand on the command line, where others could read it. */
    String password() throws IOException {
        String file = options.get("--password-file");
        return file == null
                ? ""
                : Files.readString(Path.of(file)).lines().findFirst().orElse("");
    }

    private String required(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("An option is missing [" + name + "]");
        }
        return value;
    }
}
