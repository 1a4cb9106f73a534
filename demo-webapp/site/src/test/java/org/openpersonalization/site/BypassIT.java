package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@DisplayName("Visitors' addresses need no token of the CMS, and reach nothing of the CMS without one")
class BypassIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LOGIN = "mgnlUserId=editor&mgnlUserPSWD=editor";
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\neditor\r\n";
    private static final String MULTIPART = PART.formatted("mgnlUserId") + PART.formatted("mgnlUserPSWD") + "--x--\r\n";

    private record Attempt(String query, String type, String body) {}

    static Stream<Attempt> logins() {
        return Stream.of(
                new Attempt("", FORM, LOGIN),
                new Attempt("", FORM, "all=true&return=%2Fhome.html&" + LOGIN),
                new Attempt("?" + LOGIN, FORM, "all=true"),
                new Attempt("?" + LOGIN, "text/plain", "anything"),
                new Attempt("?" + LOGIN, "application/json", "{\"purposes\":{}}"),
                new Attempt("?mgnlUserId=editor", FORM, "mgnlUserPSWD=editor"),
                new Attempt("?%6dgnlUserId=editor&%6dgnlUserPSWD=editor", FORM, ""),
                new Attempt("", "multipart/form-data; boundary=x", MULTIPART),
                new Attempt("", "Multipart/Form-Data; boundary=x", MULTIPART));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void otherSiteLogsNoBrowserIn(Attempt attempt, Site site) {
        for (String path : List.of("consent", "erase", "signals", "answers", "nowhere", "")) {
            HttpResponse<String> answer = post(site, "/.personalization/" + path + attempt.query(), attempt);

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mgnlLogout=true", "mgnlLocale=de", "mgnlPreview=false", "mgnlChannel=app"})
    void parameterOfTheCmsIsNotActedUponWithoutItsToken(String parameter, Site site) {
        Attempt attempt = new Attempt("", FORM, "all=true&" + parameter);

        assertThat(post(site, "/.personalization/consent", attempt).statusCode())
                .isEqualTo(403);
    }

    @Test
    void visitorsFormAndScriptNeedNoToken(Site site) {
        Attempt form = new Attempt("", FORM, "all=false&return=%2Fhome.html");
        Attempt script = new Attempt("", "application/json", "{\"purposes\":{\"behavioral\":false}}");

        assertThat(post(site, "/.personalization/consent", form).statusCode()).isEqualTo(303);
        assertThat(post(site, "/.personalization/consent", script).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(Site site, String path, Attempt attempt) {
        return Site.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(site.url(path)))
                        .header("Content-Type", attempt.type())
                        .header("X-Forwarded-For", "10.9.0.1")
                        .POST(HttpRequest.BodyPublishers.ofString(attempt.body())));
    }
}
