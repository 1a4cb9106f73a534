package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("magnolia-api §3 the page cache over a restart")
class PageCacheRestartIT {

    @Test
    void keptPageSurvivesARestart(@TempDir Path folder) throws HostStartException {
        String before = pageFor("v1", folder);

        String after = pageFor("v2", folder);

        assertThat(before).contains("for v1");
        assertThat(after).contains("for v1");
    }

    private static String pageFor(String visitor, Path folder) throws HostStartException {
        HostSettings settings = HostSettings.publicInstance(folder).withConfigurationDelay(Duration.ofMinutes(1));
        try (Host host = Host.start(settings)) {
            return new Browser(host)
                    .get("/leaks/nothing.html", "X-Visitor", visitor)
                    .body();
        }
    }
}
