package org.openpersonalization.magnolia.content.page;

import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.observation.AuditedSave;

/**
 * Nodes of one type in a folder of the workspace {@code personalization}, those in its own folders included. Writes in the system
 * context: users have rights to the admin app by its roles, which were asked for before.
 *
 * @param path of the folder, such as {@code /audiences}; a save creates it
 */
public record NodeFolder(String path, String type) {

    private static final String FOLDER_TYPE = "mgnl:folder";

    /** Sets the properties of a node. */
    @FunctionalInterface
    public interface Properties {

        void set(Node node) throws RepositoryException;
    }

    /** All nodes. */
    public List<Node> nodes(Session session) throws RepositoryException {
        return session.nodeExists(path) ? Descendants.ofType(session.getNode(path), type) : List.of();
    }

    /** Saves the node of a name, which is created in the folder where there is none. */
    public void save(String name, Properties properties) {
        change(session -> {
            Optional<Node> there = find(session, name);
            properties.set(there.isPresent() ? there.get() : folder(session).addNode(name, type));
            AuditedSave.save(session);
            return name;
        });
    }

    /** Removes the node of a name, if there is one. */
    public void remove(String name) {
        change(session -> {
            Optional<Node> there = find(session, name);
            if (there.isPresent()) {
                there.get().remove();
                AuditedSave.save(session);
            }
            return name;
        });
    }

    private Optional<Node> find(Session session, String name) throws RepositoryException {
        for (Node node : nodes(session)) {
            if (node.getName().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private Node folder(Session session) throws RepositoryException {
        return session.nodeExists(path)
                ? session.getNode(path)
                : session.getRootNode().addNode(path.substring(1), FOLDER_TYPE);
    }

    /** A failed save is discarded, so that the next save does not contain it. */
    private static void change(SystemSession.Work<String> changing) {
        SystemSession.in(Definitions.WORKSPACE, session -> {
            try {
                return changing.in(session);
            } finally {
                session.refresh(false);
            }
        });
    }
}
