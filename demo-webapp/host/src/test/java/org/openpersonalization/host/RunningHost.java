package org.openpersonalization.host;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A host for all tests of a class, a public instance unless the class says otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningHost {

    Host host;
    Browser browser;

    @BeforeAll
    void startHost(@TempDir Path folder) throws HostStartException {
        host = Host.start(settings(folder).withConfigurationDelay(Duration.ofMillis(200)));
        browser = new Browser(host);
    }

    @AfterAll
    void stopHost() {
        if (host != null) {
            host.close();
        }
    }

    HostSettings settings(Path folder) {
        return HostSettings.publicInstance(folder);
    }
}
