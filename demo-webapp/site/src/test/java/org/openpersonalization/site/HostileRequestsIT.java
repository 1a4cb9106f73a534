package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("10 000 hostile requests: no 5xx, no stack trace, and the shop is still there")
class HostileRequestsIT {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20261124L;

    @Test
    void nothingBreaks(Site site) throws IOException {
        HostileRequests requests = new HostileRequests(SEED);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = requests.next();
            String response = exchange(site, request);
            if (isServerError(request, response) || showsInnards(response)) {
                failures.add(request + "\n->\n" + response.substring(0, Math.min(400, response.length())));
            }
        }

        assertThat(failures).isEmpty();
        assertThat(site.get("/home.html", Visitors.PLAIN).statusCode()).isEqualTo(200);
    }

    @Test
    void sameSeedGivesTheSameRequests() {
        HostileRequests once = new HostileRequests(new Random(1).nextLong());
        HostileRequests again = new HostileRequests(new Random(1).nextLong());

        for (int i = 0; i < 100; i++) {
            assertThat(once.next()).isEqualTo(again.next());
        }
    }

    private static String exchange(Site site, String request) throws IOException {
        URI address = URI.create(site.url("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closedByTheServer) {
            return "";
        }
    }

    /** To a transfer coding that it does not know, HTTP has the server answer 501 (RFC 9112, section 6.1). */
    private static boolean isServerError(String request, String response) {
        boolean asHttpHasIt = response.startsWith("HTTP/1.1 501") && request.contains("Transfer-Encoding");
        return !asHttpHasIt && response.matches("(?s)HTTP/1\\.[01] 5.*");
    }

    private static boolean showsInnards(String response) {
        return response.contains("\tat ") || response.contains("Exception") || response.contains("Apache Tomcat");
    }
}
