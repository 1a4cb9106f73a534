package info.magnolia.rendering.listeners;

import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.voting.voters.VoterSet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * Is told before and after each node is rendered. Configured listeners are patterns only: each page request gets new
 * instances, made by the component provider, to which nothing but {@code shouldProcess} is carried over.
 */
public abstract class AbstractRenderingListener {

    private boolean enabled = true;
    private @Nullable VoterSet<HttpServletResponse> shouldProcess;

    /** Called once for a page request, before anything is rendered. */
    public @Nullable RenderingListenerReturnCode init(OutputProvider out, HttpServletResponse response)
            throws RepositoryException {
        return null;
    }

    /** Called before a node is rendered; null means: go on. */
    public abstract @Nullable RenderingListenerReturnCode before(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out)
            throws RepositoryException;

    /** Called after a node was rendered, also when rendering failed. */
    public abstract @Nullable RenderingListenerReturnCode after(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out)
            throws RepositoryException;

    /** A new instance for one page request. */
    public AbstractRenderingListener copy() {
        AbstractRenderingListener copy = Components.newInstance(getClass());
        copy.shouldProcess = shouldProcess;
        return copy;
    }

    /** Whether this listener takes part in the request; without voters it does. */
    protected boolean shouldProcess(HttpServletResponse response) {
        return shouldProcess == null || shouldProcess.vote(response) > 0;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public @Nullable VoterSet<HttpServletResponse> getShouldProcess() {
        return shouldProcess;
    }

    public void setShouldProcess(VoterSet<HttpServletResponse> shouldProcess) {
        this.shouldProcess = shouldProcess;
    }

    /** A listener's instruction to the engine, other than going on. */
    public enum RenderingListenerReturnCode {
        /** This node is not rendered. */
        SKIP,
        /** Nothing more is rendered. */
        STOP,
        /** The requested node does not exist. */
        NOT_FOUND
    }
}
