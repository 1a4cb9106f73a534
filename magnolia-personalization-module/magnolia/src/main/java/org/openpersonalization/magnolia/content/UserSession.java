package org.openpersonalization.magnolia.content;

import info.magnolia.context.MgnlContext;
import java.util.Optional;
import javax.jcr.AccessDeniedException;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.RefusalCode;

/**
 * Works on components of the workspace {@code website} in the session of the requesting user, so that nothing is read or
 * changed that the user may not read or change in the CMS.
 */
public final class UserSession {

    private UserSession() {}

    /** Work in the session of a user. */
    public interface Work<T> {
        T on(Node component) throws RepositoryException;
    }

    /**
     * The result of work on a component; empty when there is none of this id. Changes that the work has not saved are discarded.
     *
     * @throws Forbidden when the user may not read the page, or the work may not change it
     * @throws Conflict when another user changes the component in the same moment
     */
    public static <T> Optional<T> onComponent(String id, Work<T> work) {
        try {
            Session session = MgnlContext.getJCRSession(Definitions.WEBSITE);
            try {
                Optional<Node> component = component(session, id);
                return component.isPresent() ? Optional.of(work.on(component.get())) : Optional.empty();
            } finally {
                session.refresh(false);
            }
        } catch (AccessDeniedException denied) {
            throw forbidden();
        } catch (InvalidItemStateException changed) {
            throw new Conflict(RefusalCode.COMPONENT_CHANGED);
        } catch (RepositoryException failed) {
            throw new IllegalStateException("A page cannot be read or changed [component=" + id + "]", failed);
        }
    }

    private static Optional<Node> component(Session session, String id) throws RepositoryException {
        Optional<Node> node = Identifiers.find(session, id);
        if (node.isEmpty() && isThere(id)) {
            throw forbidden();
        }
        return node;
    }

    private static boolean isThere(String id) {
        return SystemSession.in(
                Definitions.WEBSITE, session -> Identifiers.find(session, id).isPresent());
    }

    private static Forbidden forbidden() {
        return new Forbidden(RefusalCode.PAGE_FORBIDDEN);
    }
}
