package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the visitor's cookies go with an answer, whatever a page does, in a real servlet container. */
class VisitorResponseIT {

    private static final String PRIVATE = "private, no-store";
    private static final String LARGE = "ä".repeat(20_000);

    /** What a page does. */
    private interface Template {
        void render(HttpServletResponse response) throws IOException;
    }

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private Template template = response -> {};

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "page", new Page()).addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8_191, 8_192, 8_193, 100_000})
    void privatePageOfAnySizeSetsThem(int characters) throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.getWriter().write("x".repeat(characters));
        };

        HttpResponse<String> answer = ask();

        assertThat(cookies(answer)).containsExactly("p13n_id=new; Path=/");
        assertThat(answer.body()).hasSize(characters);
    }

    @Test
    void privatePageOfBytesSetsThem() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(LARGE.getBytes(StandardCharsets.UTF_8));
        };

        assertThat(cookies(ask())).hasSize(1);
        assertThat(ask().body()).isEqualTo(LARGE);
    }

    @Test
    void pageThatKnowsItsLengthSetsThem() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.setContentLength(5);
            response.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
        };

        assertThat(cookies(ask())).hasSize(1);
    }

    @Test
    void pageThatFlushesEarlySetsThem() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            PrintWriter writer = response.getWriter();
            writer.write("a");
            response.flushBuffer();
            writer.write("b");
            writer.close();
        };

        assertThat(cookies(ask())).hasSize(1);
        assertThat(ask().body()).isEqualTo("ab");
    }

    @Test
    void pageThatIsMadePublicAtItsEndDoesNot() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.getWriter().write("x".repeat(8_000));
            response.setHeader("Cache-Control", "public, max-age=600");
        };

        assertThat(cookies(ask())).isEmpty();
    }

    @Test
    void pageThatIsMadePublicTooLateStaysPrivate() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.getWriter().write(LARGE);
            response.setHeader("Cache-Control", "public, max-age=600");
        };

        HttpResponse<String> answer = ask();

        assertThat(cookies(answer)).hasSize(1);
        assertThat(answer.headers().firstValue("Cache-Control")).contains(PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 304, 404, 500})
    void otherAnswersDoNot(int status) throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.setStatus(status);
        };
        assertThat(cookies(ask())).isEmpty();

        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.sendError(status);
        };
        assertThat(cookies(ask())).isEmpty();
    }

    @Test
    void redirectDoesNot() throws Exception {
        template = response -> {
            response.setHeader("Cache-Control", PRIVATE);
            response.sendRedirect("/elsewhere.html");
        };

        assertThat(cookies(ask())).isEmpty();
    }

    @Test
    void pageThatSaysNothingToCachesDoesNot() throws Exception {
        template = response -> response.getWriter().write("x");

        assertThat(cookies(ask())).isEmpty();
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /** Renders the page behind the response under test. */
    private final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Cookie cookie = new Cookie("p13n_id", "new");
            cookie.setPath("/");
            response.setCharacterEncoding("UTF-8");
            VisitorResponse forVisitor = new VisitorResponse(response, () -> List.of(cookie), Instant.now());
            template.render(forVisitor);
            forVisitor.settle();
        }
    }
}
