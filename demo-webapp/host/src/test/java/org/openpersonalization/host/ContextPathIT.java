package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §4 an application below a context path")
class ContextPathIT extends RunningHost {

    @Override
    HostSettings settings(Path folder) {
        return HostSettings.publicInstance(folder).withContextPath("/shop");
    }

    @Test
    void servletAndPageAreBelowTheContextPath() {
        assertThat(host.url("/home.html")).endsWith("/shop/home.html");
        assertThat(browser.get("/home.html").body()).contains("<h1>Home</h1>");
        assertThat(browser.get("/.probe/collect").body()).startsWith("/.probe|/collect|");
    }

    @Test
    void startOfAServletHasNoPathInfoAndNeedsItsSlash() {
        assertThat(browser.get("/.probe/").body()).startsWith("/.probe|null|");
        assertThat(browser.get("/.probe").statusCode()).isEqualTo(404);
    }
}
