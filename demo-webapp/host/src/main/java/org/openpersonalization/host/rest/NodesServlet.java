package org.openpersonalization.host.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import info.magnolia.cms.security.User;
import info.magnolia.context.MgnlContext;
import info.magnolia.repository.RepositoryManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.host.web.Accounts;
import org.openpersonalization.host.web.CsrfTokens;
import org.openpersonalization.host.web.ErrorText;

/**
 * {@code /.rest/nodes/v1/<workspace>/<path>}: GET reads a node, PUT adds a child, POST changes it, DELETE removes it. For
 * editors only; who writes brings the Basic header or the CSRF token.
 */
public final class NodesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 10;

    private final transient ObjectMapper json = new ObjectMapper();
    private final transient RepositoryManager repositories;
    private final transient CsrfTokens tokens;

    @Inject
    public NodesServlet(RepositoryManager repositories, CsrfTokens tokens) {
        this.repositories = repositories;
        this.tokens = tokens;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        try {
            answer(request, response);
        } catch (BadContentException | JsonProcessingException e) {
            ErrorText.send(response, HttpServletResponse.SC_BAD_REQUEST, "Content is not valid.");
        } catch (TooLargeException e) {
            ErrorText.send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Content is too large.");
        } catch (RepositoryException e) {
            getServletContext().log("Content was refused by the repository", e);
            ErrorText.send(response, HttpServletResponse.SC_CONFLICT, "The repository refuses this.");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, RepositoryException {
        NodeAddress address = NodeAddress.of(request.getPathInfo());
        if (!isEditor(MgnlContext.getUser())) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Magnolia\", charset=\"UTF-8\"");
            ErrorText.send(response, HttpServletResponse.SC_UNAUTHORIZED, "Please log in.");
        } else if (!request.getMethod().equals("GET") && !isTrusted(request)) {
            ErrorText.send(response, HttpServletResponse.SC_FORBIDDEN, "CSRF token mismatch");
        } else if (!repositories.getWorkspaceNames().contains(address.workspace()) || !address.exists()) {
            ErrorText.send(response, HttpServletResponse.SC_NOT_FOUND, "There is no such node.");
        } else {
            act(request, response, address.node());
        }
    }

    private static boolean isEditor(User user) {
        return user.hasRole("editor") || user.hasRole("superuser");
    }

    private boolean isTrusted(HttpServletRequest request) {
        return Accounts.hasBasicCredentials(request) || tokens.matches(request);
    }

    private void act(HttpServletRequest request, HttpServletResponse response, Node node)
            throws IOException, RepositoryException {
        switch (request.getMethod()) {
            case "GET" -> send(response, NodeJson.of(node, depth(request)));
            case "PUT" -> {
                NodeJson content = body(request);
                Node child = content.childOf(node);
                content.writeTo(child);
                save(response, child);
            }
            case "POST" -> {
                body(request).writeTo(node);
                save(response, node);
            }
            case "DELETE" -> {
                node.remove();
                node.getSession().save();
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static int depth(HttpServletRequest request) {
        String depth = request.getParameter("depth");
        return depth != null && depth.matches("\\d") ? Math.min(Integer.parseInt(depth), MAX_DEPTH) : 0;
    }

    private NodeJson body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new TooLargeException();
        }
        NodeJson content = json.readValue(body, NodeJson.class);
        if (content == null) {
            throw new BadContentException("There is no content");
        }
        return content;
    }

    private void save(HttpServletResponse response, Node node) throws IOException, RepositoryException {
        node.getSession().save();
        send(response, NodeJson.of(node, 0));
    }

    private void send(HttpServletResponse response, NodeJson node) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(node));
    }

    private static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
