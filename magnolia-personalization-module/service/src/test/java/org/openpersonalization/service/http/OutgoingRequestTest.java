package org.openpersonalization.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A request over TLS")
class OutgoingRequestTest {

    private static final char[] PASSWORD = "password".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ONLY_ADDRESS = "127.0.0.1";

    private static SSLContext tls;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpsServer server;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "password",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + ONLY_ADDRESS,
                        "-ext",
                        "SAN=ip:" + ONLY_ADDRESS)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        tls = contextOf(file);
    }

    private static SSLContext contextOf(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static OutgoingRequest to(String host, int port) {
        byte[] body = "so".getBytes(StandardCharsets.UTF_8);
        return new OutgoingRequest("POST", URI.create("https://" + host + ":" + port + "/hooks"), Map.of(), body);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    @Test
    void arrivesWithItsBody() throws IOException {
        int status = to(ONLY_ADDRESS, port()).send(PATIENCE, tls.getSocketFactory());

        assertThat(status).isEqualTo(202);
        assertThat(bodies).containsExactly("so");
    }

    @Test
    void isNotSentToAServerWithTheCertificateOfAnotherHost() {
        OutgoingRequest request = to("localhost", port());

        assertThatThrownBy(() -> request.send(PATIENCE, tls.getSocketFactory())).isInstanceOf(SSLException.class);
        assertThat(bodies).isEmpty();
    }

    @Test
    void isNotSentToAServerWithAnUntrustedCertificate() {
        OutgoingRequest request = to(ONLY_ADDRESS, port());

        assertThatThrownBy(() -> request.send(PATIENCE, (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isInstanceOf(SSLException.class);
        assertThat(bodies).isEmpty();
    }

    @Test
    @Timeout(20)
    void endsWhenTheHandshakeIsNeverAnswered() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OutgoingRequest request = to(ONLY_ADDRESS, silent.getLocalPort());

            assertThatThrownBy(() -> request.send(Duration.ofMillis(300), tls.getSocketFactory()))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
