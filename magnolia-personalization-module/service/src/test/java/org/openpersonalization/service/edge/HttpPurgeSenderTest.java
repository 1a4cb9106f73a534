package org.openpersonalization.service.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A purge over HTTP")
class HttpPurgeSenderTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpPurgeSender sender = new HttpPurgeSender();
    private HttpServer edge;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        edge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        edge.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Surrogate-Key"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        edge.start();
    }

    @AfterEach
    void stop() {
        edge.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + edge.getAddress().getPort());
    }

    @Test
    void namesTheGroupsAtMostAHundredAtOnce() throws IOException {
        Set<String> groups =
                IntStream.range(100, 350).mapToObj(i -> "g" + i).collect(Collectors.toCollection(TreeSet::new));

        sender.purge(address(), groups);

        assertThat(requests).hasSize(3).first().asString().startsWith("PURGE / g100 g101 ");
        assertThat(requests.get(2)).endsWith(" g349");
    }

    @Test
    void failsWhenTheCacheRefusesOrIsAway() {
        status = 403;
        assertThatThrownBy(() -> sender.purge(address(), Set.of("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
        URI away = address();
        edge.stop(0);
        assertThatThrownBy(() -> sender.purge(away, Set.of("a"))).isInstanceOf(IOException.class);
    }
}
