package org.openpersonalization.site;

import java.nio.file.Path;

/**
 * The options of the demo.
 *
 * @param port the port on 127.0.0.1
 * @param data the folder for content
 * @param author whether to start as an author instance
 * @param played number of visitors to play before the demo is ready; 0 for none
 * @param seed seed of the played visitors
 * @param contextPath of the web application, such as {@code /shop}; empty for none
 */
record DemoOptions(int port, Path data, boolean author, int played, long seed, String contextPath) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String USAGE =
            "Usage: ./demo [--port 8080] [--data DIR] [--fresh] [--author] [--context /shop] [--traffic 4000 [--seed 1]]";

    /**
     * Reads {@code --port N}, {@code --data DIR}, {@code --author}, {@code --context /PATH}, {@code --traffic N} and
     * {@code --seed N}.
     *
     * @throws IllegalArgumentException with one line that says what to do
     */
    static DemoOptions parse(String[] arguments) {
        DemoOptions options = new DemoOptions(8080, Path.of(".demo"), false, 0, 1, "");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--author")) {
                options = new DemoOptions(
                        options.port, options.data, true, options.played, options.seed, options.contextPath);
            } else {
                options = options.with(arguments[i], arguments, ++i);
            }
        }
        if (options.author && options.played > 0) {
            throw new IllegalArgumentException("Visitors come to public instances only: leave out --author. " + USAGE);
        }
        return options;
    }

    private DemoOptions with(String option, String[] arguments, int index) {
        return switch (option) {
            case "--port" -> new DemoOptions(port(value(arguments, index)), data, author, played, seed, contextPath);
            case "--data" -> new DemoOptions(port, Path.of(value(arguments, index)), author, played, seed, contextPath);
            case "--traffic" ->
                new DemoOptions(port, data, author, shoppers(value(arguments, index)), seed, contextPath);
            case "--seed" ->
                new DemoOptions(port, data, author, played, whole("--seed", value(arguments, index)), contextPath);
            case "--context" -> new DemoOptions(port, data, author, played, seed, contextPath(value(arguments, index)));
            default -> throw new IllegalArgumentException("Unknown option [" + option + "]. " + USAGE);
        };
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException("An option lacks its value [" + arguments[index - 1] + "]. " + USAGE);
        }
        return arguments[index];
    }

    private static String contextPath(String text) {
        if (!text.matches("/[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("A context path is /name [--context " + text + "]. " + USAGE);
        }
        return text;
    }

    private static int shoppers(String text) {
        long shoppers = whole("--traffic", text);
        if (shoppers < 1 || shoppers > 100_000) {
            throw new IllegalArgumentException("1 to 100000 visitors can be played [--traffic " + text + "]. " + USAGE);
        }
        return (int) shoppers;
    }

    private static long whole(String option, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("A whole number is needed [" + option + " " + text + "]. " + USAGE);
        }
        return Long.parseLong(text);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number up to 65535 [--port " + text + "]. " + USAGE);
        }
        return port;
    }
}
