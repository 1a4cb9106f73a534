package org.openpersonalization.magnolia.content;

import info.magnolia.context.MgnlContext;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Does things in a workspace with all rights, since visitors and editors need none in ours. */
public final class SystemSession {

    private SystemSession() {}

    /**
     * Work in a session.
     *
     * @param <T> type of the result
     */
    public interface Work<T> {
        T in(Session session) throws RepositoryException;
    }

    /**
     * Does it. Outside a request the session ends with it, since Magnolia ends sessions of requests only.
     *
     * @throws IllegalStateException when the repository fails
     */
    public static <T> T in(String workspace, Work<T> work) {
        try {
            boolean isOutermost = !MgnlContext.hasInstance();
            return MgnlContext.doInSystemContext(() -> work.in(MgnlContext.getJCRSession(workspace)), isOutermost);
        } catch (RepositoryException failed) {
            throw new IllegalStateException(
                    "Content can be neither read nor written [workspace=" + workspace + "]", failed);
        }
    }
}
