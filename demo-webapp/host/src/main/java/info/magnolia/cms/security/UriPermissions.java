package info.magnolia.cms.security;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.observation.WorkspaceEventListenerRegistration;
import info.magnolia.repository.RepositoryConstants;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Web access by roles: nodes below {@code acl_uri} of a role name an address and permissions, 8 for reading and 63 for
 * everything. Of all entries of all roles of a user the longest address that matches counts.
 */
@Singleton
public class UriPermissions {

    static final long READ = 8;
    static final long ALL = 63;

    private record Entry(String path, long permissions) {

        boolean matches(String address) {
            return path.endsWith("*") ? address.startsWith(path.substring(0, path.length() - 1)) : address.equals(path);
        }
    }

    private final Map<String, List<Entry>> byRole = new ConcurrentHashMap<>();
    private boolean observing;

    /** Whether a user with these roles may use an address. */
    boolean allow(Collection<String> roles, String address, long wanted) {
        observe();
        long granted = roles.stream()
                .flatMap(role -> byRole.computeIfAbsent(role, UriPermissions::read).stream())
                .filter(entry -> entry.matches(address))
                .max(Comparator.comparingInt((Entry entry) -> entry.path().length())
                        .thenComparingLong(Entry::permissions))
                .map(Entry::permissions)
                .orElse(0L);
        return (granted & wanted) == wanted;
    }

    private synchronized void observe() {
        if (!observing) {
            try {
                WorkspaceEventListenerRegistration.observe(
                                RepositoryConstants.USER_ROLES, "/", events -> byRole.clear())
                        .withSubNodes(true)
                        .register();
                observing = true;
            } catch (RepositoryException unavailable) {
                throw new IllegalStateException("Roles cannot be observed", unavailable);
            }
        }
    }

    private static List<Entry> read(String role) {
        try {
            return MgnlContext.doInSystemContext(() -> entries(role));
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("Role cannot be read [role=" + role + "]", unavailable);
        }
    }

    private static List<Entry> entries(String role) throws RepositoryException {
        Session roles = MgnlContext.getJCRSession(RepositoryConstants.USER_ROLES);
        String path = "/" + role + "/acl_uri";
        List<Entry> entries = new ArrayList<>();
        if (roles.nodeExists(path)) {
            for (Node entry : NodeUtil.getNodes(roles.getNode(path))) {
                entries.add(new Entry(
                        entry.getProperty("path").getString(),
                        entry.getProperty("permissions").getLong()));
            }
        }
        return entries;
    }
}
