package org.openpersonalization.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openpersonalization.host.Host;
import org.openpersonalization.host.HostSettings;
import org.openpersonalization.host.HostStartException;

/** One running shop for all test classes; a test asks for it with a parameter of type {@link Site}. */
final class SiteExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SiteExtension.class);

    private static final Pattern UNKNOWN_TEXT = Pattern.compile("name=\"versions\" value=\"[^\"]*_0\\b");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLLING = Duration.ofMillis(100);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("site", key -> start(), Running.class).site;
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("nordfell");
            HostSettings settings = HostSettings.publicInstance(folder).withConfigurationDelay(Duration.ofMillis(200));
            return new Running(
                    Host.start(settings), folder.resolve("repository").resolve("personalization"));
        } catch (IOException | HostStartException failure) {
            throw new IllegalStateException("The shop does not start", failure);
        }
    }

    private static final class Running implements AutoCloseable {

        private final Host host;
        private final Site site;

        Running(Host host, Path visitors) {
            this.host = host;
            this.site = new Site(host.url(""), new VisitorDatabase(visitors));
            awaitTexts();
        }

        /** Until the texts of purposes have their versions no choice can be recorded. */
        private void awaitTexts() {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (UNKNOWN_TEXT.matcher(site.page("/home/newsletter.html")).find() && System.nanoTime() < end) {
                LockSupport.parkNanos(POLLING.toNanos());
            }
        }

        @Override
        public void close() {
            host.close();
        }
    }
}
