package org.openpersonalization.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message over HTTP")
class HttpWebhookSenderTest {

    private static final WebhookSecret SECRET = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final WebhookMessage MESSAGE =
            new WebhookMessage("msg_1", "alert.test", AT, "{\"text\":\"„so“\"}", 1);

    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private int status = 204;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> request = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0)));
        request.put("line", exchange.getRequestMethod() + " " + exchange.getRequestURI());
        request.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private WebhookResult send() {
        return send(address(receiver.getAddress().getPort()), Duration.ofSeconds(10));
    }

    private static WebhookResult send(URI address, Duration patience) {
        return new HttpWebhookSender(patience).send(new WebhookEndpoint(address, SECRET), MESSAGE, AT);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/hooks?team=web");
    }

    @Test
    void isPostedWithIdTimestampAndSignature() {
        WebhookResult result = send();

        assertThat(result.isDelivered()).isTrue();
        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("line", "POST /hooks?team=web")
                        .containsEntry("content-type", "application/json")
                        .containsEntry("webhook-id", "msg_1")
                        .containsEntry("webhook-timestamp", "1614265330")
                        .containsEntry("webhook-signature", SECRET.signature("msg_1", AT, MESSAGE.body()))
                        .containsEntry("body", MESSAGE.body()));
    }

    @ParameterizedTest
    @CsvSource({"200, DELIVERED", "500, REFUSED", "404, REFUSED", "410, GONE", "302, REDIRECTED", "308, REDIRECTED"})
    void isDeliveredByAStatusOfSuccessAlone(int answered, WebhookCode expected) {
        status = answered;

        WebhookResult result = send();

        assertThat(result).isEqualTo(new WebhookResult(expected, answered));
        assertThat(requests).as("no redirect is followed").hasSize(1);
    }

    @Test
    void tellsThatTheReceiverIsAway() {
        receiver.stop(0);

        assertThat(send().code()).isEqualTo(WebhookCode.UNREACHABLE);
    }

    @Test
    @Timeout(20)
    void endsWhenTheReceiverNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            WebhookResult result = send(address(silent.getLocalPort()), Duration.ofMillis(300));

            assertThat(result.code()).isEqualTo(WebhookCode.TIMED_OUT);
        }
    }

    @Test
    @Timeout(20)
    void endsSoonAfterItsThreadWasInterrupted() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread sending = new Thread(() -> send(address(silent.getLocalPort()), Duration.ofDays(1)));
            sending.start();
            silent.accept().getInputStream().readNBytes(1);

            sending.interrupt();

            sending.join();
        }
    }

    @Test
    @Timeout(20)
    void endsWhenTheReceiverSendsAByteNowAndThen() throws IOException, InterruptedException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(dripping));
            drip.start();

            WebhookResult result = send(address(dripping.getLocalPort()), Duration.ofMillis(500));

            assertThat(result.code()).isEqualTo(WebhookCode.TIMED_OUT);
            drip.join();
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket connection = server.accept()) {
            while (true) {
                connection.getOutputStream().write('H');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsAnAnswerThatIsNotHttp() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerOnce(other, "220 mail.example.com ESMTP\r\n"));
            answering.start();

            assertThat(send(address(other.getLocalPort()), Duration.ofSeconds(10))
                            .code())
                    .isEqualTo(WebhookCode.NO_HTTP);
            answering.join();
        }
    }

    @Test
    void tellsThatNoSecureConnectionCanBeMade() throws IOException, InterruptedException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerOnce(plain, "HTTP/1.1 400 Bad Request\r\n\r\n"));
            answering.start();
            URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

            assertThat(send(address, Duration.ofSeconds(10)).code()).isEqualTo(WebhookCode.INSECURE);
            answering.join();
        }
    }

    /** Reads to the end before it closes: unread bytes would reset the connection and take the answer along. */
    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket connection = server.accept()) {
            connection.getInputStream().readNBytes(1);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes();
        } catch (IOException reset) {
            // The client may end first.
        }
    }
}
