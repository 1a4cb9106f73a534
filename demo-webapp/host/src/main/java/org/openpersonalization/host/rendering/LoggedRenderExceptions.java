package org.openpersonalization.host.rendering;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.engine.RenderExceptionHandler;
import jakarta.inject.Inject;
import java.io.IOException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what failed; an editor also sees, at the place of the failure, that something did. */
public final class LoggedRenderExceptions implements RenderExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedRenderExceptions.class);

    private final ServerConfiguration server;

    @Inject
    public LoggedRenderExceptions(ServerConfiguration server) {
        this.server = server;
    }

    @Override
    public void handleException(RenderException renderException, RenderingContext renderingContext) {
        LOG.error(
                "Part of a page can't be rendered, going on behind it [content={}]",
                pathOf(renderingContext.getCurrentContent()),
                renderException);
        if (server.isAdmin()) {
            tellEditor(renderingContext);
        }
    }

    private static void tellEditor(RenderingContext renderingContext) {
        try {
            renderingContext
                    .getAppendable()
                    .append("<p class=\"mgnl-error\">This part can't be rendered, see the log.</p>");
        } catch (IOException e) {
            LOG.debug("The browser went away", e);
        }
    }

    private static String pathOf(@Nullable Node node) {
        try {
            return node == null ? "none" : node.getPath();
        } catch (RepositoryException e) {
            return "unknown";
        }
    }
}
