package org.openpersonalization.host.web;

import info.magnolia.cms.filters.FilterManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Embedded Tomcat on the loopback address, with nothing in it but the chain of filters. The application starts and stops
 * inside the web application, as Magnolia does, so that its threads belong to the class loader of the web application.
 */
public final class WebServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_FORM_BYTES = 256 * 1024;

    /** For threads that end. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Held, because unreachable loggers lose their level. */
    private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat;
    private final Context context;

    /** Runs inside the web application. */
    public interface Application {

        /** Starts before the server listens, and returns the chain of filters. */
        FilterManager start() throws Exception;

        /** Stops before the server looks for threads that are left. Also called after a failed start. */
        void stop();
    }

    /**
     * The address of the application on this machine.
     *
     * @param port 0 for any free one
     * @param contextPath beginning with a slash, or empty
     */
    public record Address(int port, String contextPath) {}

    private WebServer(Tomcat tomcat, Context context) {
        this.tomcat = tomcat;
        this.context = context;
    }

    /**
     * Starts the application, then serves it.
     *
     * @throws IOException with one clear line when the port is taken, or with the failure of the application
     */
    public static WebServer start(Address address, Path workFolder, Application application) throws IOException {
        int port = address.port();
        requireFree(port);
        TOMCAT_LOG.setLevel(Level.WARNING);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(workFolder.toString());
        tomcat.setConnector(connector(port));
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(PlainErrorPages.class.getName());
        Life life = new Life(application);
        Context context = context(tomcat, address.contextPath(), workFolder, life);
        addFilter(context, new EntranceFilter(life));
        WebServer server = new WebServer(tomcat, context);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            server.close();
            throw new IOException("The web server can't start [port=" + port + "]: " + e.getMessage(), e);
        }
        if (life.failure != null) {
            server.close();
            throw new IOException(life.failure.getMessage(), life.failure);
        }
        return server;
    }

    private static void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port));
        } catch (IOException e) {
            throw new IOException("Port " + port + " is taken. Stop what uses it, or choose another port.", e);
        }
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setMaxPostSize(MAX_FORM_BYTES);
        connector.setXpoweredBy(false);
        connector.setURIEncoding("UTF-8");
        connector.setProperty("address", ADDRESS);
        connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(MAX_HEADER_BYTES));
        connector.setProperty("maxThreads", "64");
        connector.setProperty("connectionTimeout", "10000");
        connector.setProperty("compression", "on");
        connector.setProperty(
                "compressibleMimeType", "text/html,text/css,text/plain,application/json,text/javascript,image/svg+xml");
        return connector;
    }

    private static Context context(Tomcat tomcat, String contextPath, Path workFolder, Life life) {
        Context context = tomcat.addContext(contextPath, workFolder.toString());
        context.setUseHttpOnly(true);
        context.setAllowCasualMultipartParsing(true);
        context.addServletContainerInitializer(
                (classes, application) -> {
                    application.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
                    application.addListener(life);
                },
                null);
        context.setSessionTimeout(30);
        keepQuietAboutLeaks((StandardContext) context);
        context.setParentClassLoader(Thread.currentThread().getContextClassLoader());
        Wrapper nothing = Tomcat.addServlet(context, "nothing", new Nothing());
        nothing.setLoadOnStartup(1);
        nothing.addMapping("/");
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("Lax");
        context.setCookieProcessor(cookies);
        return context;
    }

    /** All classes are those of the JVM or the test, so Tomcat need not search caches of the JVM for them. */
    private static void keepQuietAboutLeaks(StandardContext context) {
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }

    private static void addFilter(Context context, EntranceFilter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("entrance");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("entrance");
        map.addURLPattern("/*");
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.INCLUDE)
                .forEach(type -> map.setDispatcher(type.name()));
        context.addFilterMap(map);
    }

    /** The port that it really listens on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /**
     * Stops the application and the server.
     *
     * @throws IllegalStateException when threads of the application still run
     */
    @Override
    public void close() {
        ClassLoader loader =
                context.getLoader() == null ? null : context.getLoader().getClassLoader();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server can't stop cleanly", e);
        }
        requireNoThreadOf(loader);
    }

    /** Tomcat's own rule: threads with the class loader of the web application, except those of the JVM itself. */
    private static void requireNoThreadOf(@Nullable ClassLoader loader) {
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> loader != null && thread.getContextClassLoader() == loader)
                .filter(thread -> !isOfTheJvm(thread.getThreadGroup()))
                .filter(WebServer::staysAlive)
                .map(Thread::getName)
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("Threads still run after the modules have stopped " + left);
        }
    }

    private static boolean isOfTheJvm(@Nullable ThreadGroup group) {
        return group != null && group.getName().equals("system");
    }

    /** Timers of the repository end a moment after they are cancelled. */
    private static boolean staysAlive(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }

    /** Starts and stops the application at the moments when Magnolia starts and stops. */
    private static final class Life implements ServletContextListener, Supplier<FilterManager> {

        private final Application application;
        private @Nullable FilterManager filters;
        private @Nullable Exception failure;

        Life(Application application) {
            this.application = application;
        }

        @Override
        public void contextInitialized(ServletContextEvent event) {
            try {
                filters = application.start();
            } catch (Exception e) { // reported by the method that starts the server
                failure = e;
                throw new IllegalStateException("The application does not start", e);
            }
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            application.stop();
        }

        @Override
        public FilterManager get() {
            return Objects.requireNonNull(filters, "the application has not started");
        }
    }

    /** The end of all filters: nothing. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
