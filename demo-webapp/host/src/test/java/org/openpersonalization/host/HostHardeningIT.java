package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Hostile requests get a plain error")
class HostHardeningIT extends RunningHost {

    private static final List<String> BITS = List.of(
            "..",
            "%2e%2e",
            "/",
            "//",
            "\\",
            "%5c",
            "%00",
            "%",
            "%zz",
            ";x=y",
            "~",
            ".html",
            "home",
            ".resources",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            "<script>",
            "ä",
            "\u0001",
            "\t",
            "|",
            "^",
            "*",
            ":",
            "jcr:root",
            "?a=%",
            "&",
            "#",
            "$",
            "`");

    @ParameterizedTest
    @CsvSource({
        "TRACE /home.html, 405",
        "BREW /home.html, 405",
        "GET /../../etc/passwd, 400",
        "GET /%2e%2e/%2e%2e/etc/passwd, 400",
        "GET /.resources/testsite/webresources/../../../logback-test.xml, 404",
        "GET /home%00.html, 400",
        "GET /<script>, 400",
        "GET /nothing.html, 404",
        "GET /..~~/, 404",
        "GET /%2e%2e~a~.html, 404",
        "OPTIONS /home.html, 405",
    })
    void requestGetsItsStatusAndNothingElse(String line, int status) {
        String answer = send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertIsPlain(answer);
    }

    @Test
    void tooLargeHeadersAreRefused() {
        String answer =
                send("GET /home.html HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertIsPlain(answer);
    }

    @Test
    void exceptionOfAServletGivesNoStackTrace() {
        HttpResponse<String> answer = browser.get("/.probe/x?fail=1");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void serverDoesNotNameItself() {
        HttpResponse<String> answer = browser.get("/home.html");

        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void randomRequestsNeverCauseAServerError() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 500; i++) {
            String answer = send(randomRequest(random));
            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
            assertIsPlain(answer);
        }
    }

    private static String randomRequest(Random random) {
        StringBuilder path = new StringBuilder("/");
        for (int i = random.nextInt(8); i >= 0; i--) {
            path.append(BITS.get(random.nextInt(BITS.size())));
        }
        String header = BITS.get(random.nextInt(BITS.size()));
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: csrf=" + header
                + "; JSESSIONID=" + header + "\r\nAuthorization: Basic " + header + "\r\nAccept: " + header
                + "\r\nIf-Modified-Since: " + header + "\r\nX-Any: " + header + "\r\n\r\n";
    }

    private static void assertIsPlain(String answer) {
        assertThat(answer)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("Tomcat")
                .doesNotContain("root:");
    }

    private String send(String request) {
        try (Socket socket = new Socket("127.0.0.1", host.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException resetByPeer) {
            return "HTTP/1.1 400 reset";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
