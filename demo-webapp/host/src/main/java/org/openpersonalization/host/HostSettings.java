package org.openpersonalization.host;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the host runs.
 *
 * @param folder where repository and work files are, made when missing
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param author whether this is an author instance, where editors work, or a public one
 * @param configurationDelay how long after a change the configuration is read again
 * @param contextPath of the web application, such as {@code /shop}; empty for none
 */
public record HostSettings(Path folder, int port, boolean author, Duration configurationDelay, String contextPath) {

    private static final Duration USUAL_DELAY = Duration.ofSeconds(4);

    public HostSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    /** A public instance on any free port. */
    public static HostSettings publicInstance(Path folder) {
        return new HostSettings(folder, 0, false, USUAL_DELAY, "");
    }

    /** An author instance on any free port. */
    public static HostSettings authorInstance(Path folder) {
        return new HostSettings(folder, 0, true, USUAL_DELAY, "");
    }

    public HostSettings withPort(int other) {
        return new HostSettings(folder, other, author, configurationDelay, contextPath);
    }

    public HostSettings withConfigurationDelay(Duration other) {
        return new HostSettings(folder, port, author, other, contextPath);
    }

    public HostSettings withContextPath(String other) {
        return new HostSettings(folder, port, author, configurationDelay, other);
    }
}
