package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("Scripts of a front end on another host")
class CrossOriginIT {

    private static final String FRONT_END = "https://front.example";
    private static final String SETTING = "/modules/personalization/config/delivery/allowedOrigins";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final int PERMITTED = 204;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theyAreAllowedByTheSettingAloneAndWithCookies(Site site) {
        List<HttpResponse<String>> before = List.of(question(site), page(site));

        site.setConfiguration(SETTING, "front", FRONT_END);
        Patience.until(() -> question(site).statusCode() == PERMITTED);
        List<HttpResponse<String>> after = List.of(question(site), page(site));
        site.setConfiguration(SETTING, "front", "https://gone.example");
        Patience.until(() -> question(site).statusCode() != PERMITTED);

        assertThat(before)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue(ALLOWED)).isEmpty());
        assertThat(after).allSatisfy(answer -> {
            assertThat(answer.headers().allValues(ALLOWED)).containsExactly(FRONT_END);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .hasValue("true");
        });
    }

    private static HttpResponse<String> page(Site site) {
        return site.get("/.personalization/v1/pages/home", "Origin", FRONT_END);
    }

    /** The request of a browser before it sends JSON to another host. */
    private HttpResponse<String> question(Site site) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url("/.personalization/v1/exposures")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", FRONT_END, "Access-Control-Request-Method", "POST");
        return Site.send(client, request);
    }
}
