package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@DisplayName("The front end of plain Node passes requests on and nothing more")
class FrontEndIT {

    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    private static final String BROKEN_OFF = "HTTP/1.1 413 Too Large\r\nContent-Length: 1000\r\n\r\npart";
    private static final int UPLOAD = 64 * 1024 * 1024;
    private static final byte[] CHUNK = new byte[64 * 1024];
    private static final int PATIENCE_MILLIS = 10_000;

    /** Stands in for the CMS, one connection at a time. */
    private ServerSocket cms;

    private FrontEnd front;

    @BeforeEach
    void start() throws IOException {
        cms = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        cms.setSoTimeout(PATIENCE_MILLIS);
        front = FrontEnd.over("http://127.0.0.1:" + cms.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        front.close();
        cms.close();
    }

    private Socket browser(String head) throws IOException {
        Socket browser = new Socket("127.0.0.1", front.port());
        browser.setSoTimeout(PATIENCE_MILLIS);
        send(browser, head + "\r\nHost: shop.example\r\n\r\n");
        return browser;
    }

    private Socket asked() throws IOException {
        Socket asked = cms.accept();
        asked.setSoTimeout(PATIENCE_MILLIS);
        return asked;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The head of a message, in lower case. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The message breaks off [" + head + "]");
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private void answer(Socket browser) throws IOException {
        try (Socket asked = asked()) {
            head(asked);
            send(asked, WHOLE);
            assertThat(head(browser)).startsWith("http/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.personalization/..;/.magnolia/admincentral",
                "/.personalization/x;/../../.magnolia/admincentral",
                "/.personalization/..%2f.magnolia/admincentral",
                "/.personalization/%2e%2e/.magnolia/admincentral",
                "/.personalization-admin/",
                "/.magnolia/admincentral"
            })
    void addressThatLeadsElsewhereInTheCmsIsRefused(String address) throws IOException {
        try (Socket browser = browser("GET " + address + " HTTP/1.1")) {
            assertThat(head(browser)).startsWith("http/1.1 404");
        }
    }

    @Test
    void visitorIsWhatThisServerSaysAndNotWhatTheBrowserSays() throws IOException {
        String forged = "\r\nForwarded: for=203.0.113.9;host=evil.example\r\nX-Forwarded-For: 203.0.113.9"
                + "\r\nX-Forwarded-Ssl: on\r\nX-Geo-Region: US-CA\r\nP13n-Visitor: p13n_id=forged\r\nSec-GPC: 1";
        try (Socket browser = browser("GET /.personalization/health HTTP/1.1" + forged);
                Socket asked = asked()) {
            String head = head(asked);
            send(asked, WHOLE);

            assertThat(head(browser)).startsWith("http/1.1 200");
            assertThat(head)
                    .contains("x-forwarded-for: 127.0.0.1", "x-forwarded-host: shop.example", "sec-gpc: 1")
                    .doesNotContain("203.0.113.9", "evil.example", "x-forwarded-ssl", "x-geo-region", "p13n-visitor");
        }
    }

    @Test
    void answerThatBreaksOffEndsThatOfTheVisitor() throws IOException {
        try (Socket browser = browser("GET /.personalization/health HTTP/1.1")) {
            try (Socket asked = asked()) {
                head(asked);
                send(asked, BROKEN_OFF);
                assertThat(head(browser)).startsWith("http/1.1 413");
            }
            assertThat(isEnded(browser)).isTrue();
        }
    }

    @Test
    void serverOutlivesARefusalThatBreaksOffDuringTheUpload() throws IOException {
        try (Socket browser = browser("POST /.personalization/v1/signals HTTP/1.1\r\nContent-Length: " + UPLOAD)) {
            uploadSome(browser);
            try (Socket asked = asked()) {
                head(asked);
                send(asked, BROKEN_OFF);
                assertThat(head(browser)).startsWith("http/1.1 413");
                uploadSome(browser);
                asked.setSoLinger(true, 0);
            }
            uploadSome(browser);
        }
        try (Socket next = browser("GET /.personalization/health HTTP/1.1")) {
            answer(next);
        }
    }

    @Test
    void browserThatLeavesEndsTheRequestToTheCms() throws IOException {
        Socket browser = browser("GET /.personalization/health HTTP/1.1");
        try (Socket asked = asked()) {
            head(asked);
            browser.close();

            assertThat(isEnded(asked)).isTrue();
        }
    }

    @Test
    void pageOfAnotherSiteCannotFrameTheConsentQuestion() throws IOException {
        try (Socket browser = browser("GET /nowhere HTTP/1.1")) {
            assertThat(head(browser)).contains("frame-ancestors 'self'");
        }
    }

    /** Sends a part of the body, as far as the server takes it. */
    private static void uploadSome(Socket browser) {
        try {
            browser.getOutputStream().write(CHUNK);
        } catch (IOException closed) {
            assertThat(closed).isInstanceOf(SocketException.class);
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // Reads to the end.
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }
}
