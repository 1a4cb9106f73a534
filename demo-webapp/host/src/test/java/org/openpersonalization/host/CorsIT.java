package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import javax.jcr.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §4 requests of pages on other hosts")
class CorsIT extends RunningHost {

    private static final String CORS = "/server/filters/cors";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String OTHER = "https://shop.example";
    private static final String METHOD = "Access-Control-Request-Method";

    @Test
    void originThatIsHiddenIsRefused() {
        assertThat(browser.get("/.probe/collect", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/.probe/collect", "Origin", host.url("")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anyOtherOriginIsAllowedWithoutCookies() {
        HttpResponse<String> answer = browser.get("/.probe/collect", "Origin", OTHER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues(ALLOWED)).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void questionOfABrowserIsAnsweredBeforeTheServlet() {
        HttpResponse<String> answer = browser.method("OPTIONS", "/.probe/nowhere", "", "Origin", OTHER, METHOD, "POST");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues(ALLOWED)).containsExactly("*");
    }

    @Test
    void bypassOpensOnePrefix() {
        Content.change("config", session -> {
            Node bypass = session.getNode(CORS)
                    .addNode("bypasses", "mgnl:contentNode")
                    .addNode("probe", "mgnl:contentNode");
            bypass.setProperty("class", "info.magnolia.voting.voters.URIStartsWithVoter");
            bypass.setProperty("pattern", "/.probe/open");
        });

        assertThat(Content.eventually(
                        () -> browser.get("/.probe/open", "Origin", "null").statusCode() == 200))
                .isTrue();
        assertThat(browser.get("/.probe/open", "Origin", OTHER).headers().firstValue(ALLOWED))
                .isEmpty();
        assertThat(browser.get("/.probe/closed", "Origin", "null").statusCode()).isEqualTo(403);
    }
}
