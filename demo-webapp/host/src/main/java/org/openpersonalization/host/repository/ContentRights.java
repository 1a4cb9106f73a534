package org.openpersonalization.host.repository;

import info.magnolia.repository.RepositoryConstants;
import info.magnolia.repository.RepositoryManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import javax.jcr.observation.Event;
import org.apache.jackrabbit.core.RepositoryImpl;

/**
 * The rights of the role {@code anonymous} on content, as Magnolia keeps them: nodes below {@code acl_website} name a path and
 * permissions, 8 for reading and 0 for nothing. Of all entries that match a path the longest counts.
 */
final class ContentRights {

    private static final String ROLE = "/anonymous/acl_";
    private static final long READ = 8;
    private static final int ALL_EVENTS =
            Event.NODE_ADDED | Event.NODE_REMOVED | Event.PROPERTY_ADDED | Event.PROPERTY_CHANGED;

    private final RepositoryImpl repository;
    private final Map<String, Entries> byWorkspace = new ConcurrentHashMap<>();
    private boolean observing;

    /**
     * An entry.
     *
     * @param path of a node, or of everything below a node with {@code /*} at its end
     */
    private record Entry(String path, boolean isReadable) {

        boolean matches(String item) {
            return path.endsWith("/*") ? item.startsWith(path.substring(0, path.length() - 1)) : item.equals(path);
        }
    }

    /** The entries of one workspace. */
    record Entries(List<Entry> entries) {

        boolean isEmpty() {
            return entries.isEmpty();
        }

        /** @param otherwise whether an item may be read that no entry matches */
        boolean mayRead(String item, boolean otherwise) {
            return entries.stream()
                    .filter(entry -> entry.matches(item))
                    .max(Comparator.comparingInt(entry -> entry.path().length()))
                    .map(Entry::isReadable)
                    .orElse(otherwise);
        }
    }

    ContentRights(RepositoryImpl repository) {
        this.repository = repository;
    }

    /** The entries of a workspace as they are now, or were a moment ago. */
    Entries on(String workspace) throws RepositoryException {
        if (!observe()) {
            return new Entries(List.of());
        }
        Entries known = byWorkspace.get(workspace);
        if (known == null) {
            known = read(workspace);
            byWorkspace.put(workspace, known);
        }
        return known;
    }

    private synchronized boolean observe() throws RepositoryException {
        if (!observing) {
            Session session = login("default");
            List<String> workspaces = List.of(session.getWorkspace().getAccessibleWorkspaceNames());
            session.logout();
            if (workspaces.contains(RepositoryConstants.USER_ROLES)) {
                login(RepositoryConstants.USER_ROLES)
                        .getWorkspace()
                        .getObservationManager()
                        .addEventListener(events -> byWorkspace.clear(), ALL_EVENTS, "/", true, null, null, false);
                observing = true;
            }
        }
        return observing;
    }

    private Entries read(String workspace) throws RepositoryException {
        Session session = login(RepositoryConstants.USER_ROLES);
        try {
            List<Entry> entries = new ArrayList<>();
            if (session.nodeExists(ROLE + workspace)) {
                for (NodeIterator all = session.getNode(ROLE + workspace).getNodes(); all.hasNext(); ) {
                    Node entry = all.nextNode();
                    long permissions = entry.getProperty("permissions").getLong();
                    entries.add(new Entry(entry.getProperty("path").getString(), (permissions & READ) != 0));
                }
            }
            return new Entries(entries);
        } finally {
            session.logout();
        }
    }

    private Session login(String workspace) throws RepositoryException {
        return repository.login(new SimpleCredentials(RepositoryManager.SYSTEM_USER, new char[0]), workspace);
    }
}
