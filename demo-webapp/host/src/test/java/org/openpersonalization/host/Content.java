package org.openpersonalization.host;

import info.magnolia.context.MgnlContext;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Changes content behind the back of the host, as an editor on another thread would. */
final class Content {

    private Content() {}

    static void change(String workspace, Change change) {
        try {
            MgnlContext.<Boolean, RepositoryException>doInSystemContext(() -> {
                Session session = MgnlContext.getJCRSession(workspace);
                change.in(session);
                session.save();
                return true;
            });
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits up to ten seconds. */
    static boolean eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            pause();
        }
        return false;
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    interface Change {
        void in(Session session) throws RepositoryException;
    }
}
