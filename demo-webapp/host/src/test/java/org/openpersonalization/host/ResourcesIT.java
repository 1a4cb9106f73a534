package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("magnolia-api §6 web resources from the class path")
class ResourcesIT extends RunningHost {

    @Test
    void styleSheetHasItsTypeAndMayBeKept() {
        HttpResponse<String> css = browser.get("/.resources/testsite/webresources/site.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.body()).contains("color: #123");
        assertThat(css.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    }

    @Test
    void pictureHasItsType() {
        assertThat(browser.get("/.resources/testsite/webresources/logo.svg")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.resources/testsite/webresources/secret.key",
                "/.resources/testsite/webresources/",
                "/.resources/testsite/webresources",
                "/.resources/testsite/templates/pages/plain.ftl",
                "/.resources/testsite/webresources/none.css",
                "/.resources/testsite/webresources/.hidden.css",
                "/.resources/",
                "/.resources"
            })
    void everythingElseIsNotFound(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }
}
