package org.openpersonalization.host.rest;

import info.magnolia.context.MgnlContext;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where a node is.
 *
 * @param workspace its workspace
 * @param path its path there
 */
record NodeAddress(String workspace, String path) {

    /** From {@code /<workspace>/<path>}. */
    static NodeAddress of(@Nullable String pathInfo) {
        String address = pathInfo == null ? "" : pathInfo.replaceFirst("^/", "").replaceFirst("/$", "");
        int slash = address.indexOf('/');
        return slash < 0
                ? new NodeAddress(address, "/")
                : new NodeAddress(address.substring(0, slash), address.substring(slash));
    }

    /** False also for what can't be a path. */
    boolean exists() throws RepositoryException {
        Session session = MgnlContext.getJCRSession(workspace);
        try {
            return session.nodeExists(path);
        } catch (RepositoryException | IllegalArgumentException notAPath) {
            return false;
        }
    }

    Node node() throws RepositoryException {
        return MgnlContext.getJCRSession(workspace).getNode(path);
    }
}
