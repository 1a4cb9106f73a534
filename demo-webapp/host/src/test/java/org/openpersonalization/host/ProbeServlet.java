package org.openpersonalization.host;

import info.magnolia.repository.RepositoryManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Says what arrives at a servlet of a descriptor. */
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A pool that no module stops. */
    static final ExecutorService THREADS =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "probe-of-a-module"));

    private final transient RepositoryManager repositories;

    @Inject
    public ProbeServlet(RepositoryManager repositories) {
        this.repositories = repositories;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("fail") != null) {
            throw new IllegalStateException("secret of the probe");
        }
        if ("/thread".equals(request.getPathInfo())) {
            THREADS.submit(() -> {});
            return;
        }
        if ("/token".equals(request.getPathInfo())) {
            response.getWriter().print(request.getSession(false).getAttribute("csrf"));
            return;
        }
        String cacheControl = request.getHeader("X-Cache-Control");
        if (cacheControl != null) {
            response.setHeader("Cache-Control", cacheControl);
        }
        response.setContentType("text/plain");
        response.getWriter()
                .print(request.getServletPath() + "|" + request.getPathInfo() + "|" + getInitParameter("greeting") + "|"
                        + (repositories != null) + "|" + request.getHeader("X-Visitor"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        response.setContentType("text/plain");
        response.getWriter().print("body=" + body + "|a=" + request.getParameter("a"));
    }
}
