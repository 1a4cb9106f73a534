package org.openpersonalization.magnolia.content;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Looks up nodes by identifiers from requests and stored experiments. */
public final class Identifiers {

    /** The repository throws a general exception for text of any other form. */
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Identifiers() {}

    /** The node with an identifier; empty when the session's user sees none, or the text is no identifier. */
    public static Optional<Node> find(Session session, String id) throws RepositoryException {
        if (!UUID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.getNodeByIdentifier(id));
        } catch (ItemNotFoundException gone) {
            return Optional.empty();
        }
    }
}
