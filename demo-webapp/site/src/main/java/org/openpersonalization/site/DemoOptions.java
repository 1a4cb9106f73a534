package org.openpersonalization.site;

import java.nio.file.Path;

/**
 * What the demo was started with.
 *
 * @param port the port on 127.0.0.1
 * @param data the folder for content
 * @param author whether to start as an author instance
 */
record DemoOptions(int port, Path data, boolean author) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String USAGE = "Usage: ./demo [--port 8080] [--data DIR] [--fresh] [--author]";

    /**
     * Reads {@code --port N}, {@code --data DIR} and {@code --author}.
     *
     * @throws IllegalArgumentException with one line that says what to do
     */
    static DemoOptions parse(String[] arguments) {
        DemoOptions options = new DemoOptions(8080, Path.of(".demo"), false);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--author" -> options = new DemoOptions(options.port, options.data, true);
                case "--port" -> options = new DemoOptions(port(value(arguments, ++i)), options.data, options.author);
                case "--data" ->
                    options = new DemoOptions(options.port, Path.of(value(arguments, ++i)), options.author);
                default -> throw new IllegalArgumentException("Unknown option [" + arguments[i] + "]. " + USAGE);
            }
        }
        return options;
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException("An option lacks its value [" + arguments[index - 1] + "]. " + USAGE);
        }
        return arguments[index];
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number up to 65535 [--port " + text + "]. " + USAGE);
        }
        return port;
    }
}
