package info.magnolia.observation;

import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import javax.jcr.observation.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers listeners for changes in a workspace. They are called in the system context, on another thread. */
public final class WorkspaceEventListenerRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceEventListenerRegistration.class);

    private WorkspaceEventListenerRegistration() {}

    public static Registrar observe(String workspace, String path, EventListener listener) {
        return new Registrar(workspace, path, listener);
    }

    /** A registration that stands. */
    public interface Handle {
        void unregister() throws RepositoryException;
    }

    /** A registration in the making. */
    public static final class Registrar {

        private final String workspace;
        private final String path;
        private final EventListener listener;
        private boolean subNodes;
        private int eventTypes = Event.NODE_ADDED
                | Event.NODE_REMOVED
                | Event.PROPERTY_ADDED
                | Event.PROPERTY_CHANGED
                | Event.PROPERTY_REMOVED;

        private Registrar(String workspace, String path, EventListener listener) {
            this.workspace = workspace;
            this.path = path;
            this.listener = listener;
        }

        public Registrar withSubNodes(boolean include) {
            subNodes = include;
            return this;
        }

        public Registrar withEventTypesMask(int mask) {
            eventTypes = mask;
            return this;
        }

        public Handle register() throws RepositoryException {
            Session session = Components.getComponent(RepositoryManager.class).getSystemSession(workspace);
            session.getWorkspace()
                    .getObservationManager()
                    .addEventListener(this::forward, eventTypes, path, subNodes, null, null, false);
            return session::logout;
        }

        private void forward(EventIterator events) {
            try {
                MgnlContext.doInSystemContext(
                        () -> {
                            listener.onEvent(events);
                            return true;
                        },
                        true);
            } catch (RuntimeException fault) {
                LOG.error("A content listener failed [workspace={}, path={}]", workspace, path, fault);
            }
        }
    }
}
