package org.openpersonalization.host.web;

import info.magnolia.cms.filters.FilterManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
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

/** Embedded Tomcat on the loopback address, with nothing in it but the chain of filters. */
public final class WebServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_FORM_BYTES = 256 * 1024;

    /** Held, because loggers that nobody holds forget their level. */
    private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat;

    /**
     * The address of the application on this machine.
     *
     * @param port 0 for any free one
     * @param contextPath beginning with a slash, or empty
     */
    public record Address(int port, String contextPath) {}

    private WebServer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /**
     * Starts serving.
     *
     * @throws IOException with one clear line when the port is taken
     */
    public static WebServer start(Address address, Path workFolder, FilterManager filters) throws IOException {
        int port = address.port();
        requireFree(port);
        TOMCAT_LOG.setLevel(Level.WARNING);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(workFolder.toString());
        tomcat.setConnector(connector(port));
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(PlainErrorPages.class.getName());
        addFilter(application(tomcat, address.contextPath(), workFolder), new EntranceFilter(filters));
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException("The web server can't start [port=" + port + "]: " + e.getMessage(), e);
        }
        return new WebServer(tomcat);
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

    private static Context application(Tomcat tomcat, String contextPath, Path workFolder) {
        Context context = tomcat.addContext(contextPath, workFolder.toString());
        context.setUseHttpOnly(true);
        context.setAllowCasualMultipartParsing(true);
        context.addServletContainerInitializer(
                (classes, application) -> application.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE)),
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

    /** The application ends with the JVM or the test, so Tomcat need not search the JVM for what it left behind. */
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

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server can't stop cleanly", e);
        }
    }

    /** What is behind all filters: nothing. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
