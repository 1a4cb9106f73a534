package org.openpersonalization.magnolia;

import info.magnolia.cms.filters.FilterManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openpersonalization.host.HostRuntime;

/** The module installed on a real repository, once for all test classes. */
public final class MagnoliaExtension implements BeforeAllCallback {

    /** The chain of filters in the configuration. */
    public static final String FILTERS = FilterManager.SERVER_FILTERS;

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(MagnoliaExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).computeIfAbsent("magnolia", key -> start(), HostRuntime.class);
    }

    private static HostRuntime start() {
        try {
            Path folder = Files.createTempDirectory("magnolia");
            return HostRuntime.start(folder, false, Duration.ofMillis(100));
        } catch (Exception failure) { // a test cannot go on without it, whatever it is
            throw new IllegalStateException("The repository does not start", failure);
        }
    }
}
