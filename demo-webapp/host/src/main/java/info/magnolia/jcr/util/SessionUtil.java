package info.magnolia.jcr.util;

import info.magnolia.context.MgnlContext;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** Conveniences for sessions. */
public class SessionUtil {

    public SessionUtil() {}

    /** The node at a path; null when there is none or it may not be read. */
    public static @Nullable Node getNode(String workspace, String path) {
        try {
            return MgnlContext.getJCRSession(workspace).getNode(path);
        } catch (RepositoryException absent) {
            return null;
        }
    }

    /** The node with an identifier; null when there is none or it may not be read. */
    public static @Nullable Node getNodeByIdentifier(String workspace, String identifier) {
        try {
            return MgnlContext.getJCRSession(workspace).getNodeByIdentifier(identifier);
        } catch (RepositoryException absent) {
            return null;
        }
    }
}
