package org.openpersonalization.magnolia.observation;

import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.Event;
import javax.jcr.observation.ObservationManager;

/** Saves a change that is in the audit trail already, so that observers of the workspace can tell it from others. */
public final class AuditedSave {

    private static final String MARK = "org.openpersonalization.audited";

    private AuditedSave() {}

    /** Saves; the events of this save are marked. */
    public static void save(Session session) throws RepositoryException {
        ObservationManager events = session.getWorkspace().getObservationManager();
        events.setUserData(MARK);
        try {
            session.save();
        } finally {
            events.setUserData(null);
        }
    }

    /** Whether an event comes from such a save. */
    public static boolean isSourceOf(Event event) throws RepositoryException {
        return MARK.equals(event.getUserData());
    }
}
