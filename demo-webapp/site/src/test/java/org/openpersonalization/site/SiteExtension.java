package org.openpersonalization.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openpersonalization.host.Host;
import org.openpersonalization.host.HostSettings;
import org.openpersonalization.host.HostStartException;

/** One running shop for all test classes of a process; a test asks for it with a parameter of type {@link Site}. */
final class SiteExtension implements ParameterResolver {

    private static final Pattern UNKNOWN_TEXT = Pattern.compile("name=\"versions\" value=\"[^\"]*_0\\b");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Shared.SITE;
    }

    /** JUnit's own store ends with each class, since several processes run one class at a time. */
    private static final class Shared {

        private static final Site SITE = start();
    }

    private static Site start() {
        try {
            Path folder = Files.createTempDirectory("nordfell");
            HostSettings settings = HostSettings.publicInstance(folder).withConfigurationDelay(Duration.ofMillis(200));
            Host host = Host.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(host::close, "shop-closing"));
            Site site = new Site(
                    host.url(""),
                    new VisitorDatabase(folder.resolve("repository").resolve("personalization")));
            awaitTexts(site);
            return site;
        } catch (IOException | HostStartException failure) {
            throw new IllegalStateException("The shop does not start", failure);
        }
    }

    /** Until the texts of purposes have their versions no choice can be recorded. */
    private static void awaitTexts(Site site) {
        Patience.until(
                () -> !UNKNOWN_TEXT.matcher(site.page("/home/newsletter.html")).find());
    }
}
