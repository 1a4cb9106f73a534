package org.openpersonalization.magnolia.observation;

import info.magnolia.observation.WorkspaceEventListenerRegistration;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener every change of nodes and properties below a path, until it is closed. */
public final class WorkspaceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceWatch.class);
    private static final int EVERY_CHANGE = Event.NODE_ADDED
            | Event.NODE_MOVED
            | Event.NODE_REMOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    private final WorkspaceEventListenerRegistration.Handle registration;

    /**
     * Watches from now on.
     *
     * @throws RepositoryException when content cannot be watched
     */
    public WorkspaceWatch(String workspace, String path, EventListener listener) throws RepositoryException {
        this.registration = WorkspaceEventListenerRegistration.observe(workspace, path, listener)
                .withSubNodes(true)
                .withEventTypesMask(EVERY_CHANGE)
                .register();
    }

    @Override
    public void close() {
        try {
            registration.unregister();
        } catch (RepositoryException unavailable) {
            LOG.warn("A content listener could not be removed; it ends with its session", unavailable);
        }
    }
}
