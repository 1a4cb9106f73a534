package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.installation.CheckRunner;
import org.openpersonalization.web.admin.installation.InstallationResource;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.request.Forwarding;
import org.openpersonalization.web.visitor.TestVisitors;

/** The servlet in a real container. Who asks is said by the header {@code X-User}: nobody, guest, viewer, editor or admin. */
final class AdminServer implements AutoCloseable {

    static final String TOKEN = "the-token";
    /** A request with this header has a session with the header's value as its token. */
    static final String SESSION_TOKEN = "X-Session-Token";

    private static final String BASE = "/.personalization-admin";

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();
    private FakeSite site = new FakeSite();
    private boolean isOn = true;

    AdminServer() throws IOException, LifecycleException {
        Path folder = Files.createDirectories(Path.of("target", "admin-server")).toAbsolutePath();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/ctx", folder.toString());
        Tomcat.addServlet(context, "admin", new Servlet()).addMapping(BASE + "/*");
        tomcat.start();
    }

    /** A fresh site, of which nothing is changed yet. */
    FakeSite renew() {
        site.jobs.close();
        site = new FakeSite();
        isOn = true;
        return site;
    }

    void switchOff() {
        isOn = false;
    }

    Call get(String path) {
        return new Call("GET", path, "viewer");
    }

    Call post(String path, String body) {
        return new Call("POST", path, "admin")
                .body(body)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "csrf=" + TOKEN);
    }

    @Override
    public void close() throws LifecycleException {
        site.jobs.close();
        tomcat.stop();
        tomcat.destroy();
    }

    /** A request that is being put together. */
    final class Call {

        private final HttpRequest.Builder builder = HttpRequest.newBuilder();
        private final String method;
        private final String path;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Call(String method, String path, String user) {
            this.method = method;
            this.path = path;
            as(user);
        }

        Call as(String user) {
            return header("X-User", user);
        }

        Call header(String name, String value) {
            builder.setHeader(name, value);
            return this;
        }

        Call body(String text) {
            body = HttpRequest.BodyPublishers.ofString(text);
            return this;
        }

        HttpResponse<String> send() {
            return send(method);
        }

        HttpResponse<String> send(String otherMethod) {
            URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/ctx" + BASE + path);
            try {
                return client.send(
                        builder.uri(address).method(otherMethod, body).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException broken) {
                throw new AssertionError("No answer to " + otherMethod + " " + path, broken);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    private final class Servlet extends AdminServlet {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient CheckRunner checks;

        Servlet() {
            this(site.checks, site.installation);
        }

        private Servlet(CheckRunner checks, InstallationResource installation) {
            super(() -> isOn ? Optional.of(site.services()) : Optional.empty(), installation);
            this.checks = checks;
        }

        @Override
        public void destroy() {
            checks.close();
        }

        /** Magnolia leaves the path info out where a servlet container has a slash. */
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String token = request.getHeader(SESSION_TOKEN);
            if (token != null) {
                request.getSession(true).setAttribute("csrf", token);
            }
            super.service(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public @Nullable String getPathInfo() {
                            return "/".equals(super.getPathInfo()) ? null : super.getPathInfo();
                        }
                    },
                    response);
        }

        @Override
        protected AdminUser userOf(HttpServletRequest request) {
            String name = Optional.ofNullable(request.getHeader("X-User")).orElse("nobody");
            return switch (name) {
                case "nobody" -> AdminUser.nobody();
                case "guest" -> new AdminUser("<guest>", Set.of(), false);
                default -> new AdminUser(name, Set.of(AdminUser.Role.valueOf(name.toUpperCase(Locale.ROOT))), false);
            };
        }

        @Override
        protected Forwarding forwardingOf(HttpServletRequest request) {
            return TestVisitors.reader().forwardingOf(request);
        }

        @Override
        protected void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/html");
            response.getWriter().write("<form>login</form>");
        }
    }
}
