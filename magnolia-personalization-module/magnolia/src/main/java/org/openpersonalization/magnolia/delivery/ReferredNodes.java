package org.openpersonalization.magnolia.delivery;

import info.magnolia.context.MgnlContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.PagePaths;
import org.openpersonalization.service.delivery.ContentNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes to which fields refer, as the delivery endpoint resolves them: by id, by an asset's key {@code jcr:…} or by path, in the
 * workspace that the settings name for the field. Read in the session of the person who asks: a node without read access is not there.
 */
final class ReferredNodes {

    private static final Logger LOG = LoggerFactory.getLogger(ReferredNodes.class);
    private static final Pattern ID =
            Pattern.compile("(?:jcr:)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final Map<String, String> workspaces;
    private final LinkTexts links;

    /** @param workspaces by the name of the field */
    ReferredNodes(Map<String, String> workspaces, LinkTexts links) {
        this.workspaces = workspaces;
        this.links = links;
    }

    /**
     * The node to which a value refers.
     *
     * @param values reads the values of the node
     * @return empty for a field that refers to nothing, a value that names no node, and a node that may not be read
     */
    Optional<ContentNode.Reference> find(String field, String value, LocalizedValues values) {
        String workspace = workspaces.get(field);
        if (workspace == null) {
            return Optional.empty();
        }
        try {
            Optional<Node> found = find(MgnlContext.getJCRSession(workspace), value);
            return found.isPresent() ? Optional.of(reference(found.get(), workspace, values)) : Optional.empty();
        } catch (RepositoryException unreadable) {
            LOG.debug("A reference leads nowhere, the field keeps its value [field={}]", field, unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Node> find(Session session, String value) throws RepositoryException {
        Matcher id = ID.matcher(value);
        if (id.matches()) {
            return Optional.of(session.getNodeByIdentifier(id.group(1)));
        }
        return value.startsWith("/") && PagePaths.isWellFormed(value) && session.nodeExists(value)
                ? Optional.of(session.getNode(value))
                : Optional.empty();
    }

    private ContentNode.Reference reference(Node node, String workspace, LocalizedValues values)
            throws RepositoryException {
        boolean isPage = workspace.equals(Definitions.WEBSITE) && node.isNodeType(Definitions.PAGE_TYPE);
        ContentNode content =
                new ContentNode(DecidedTree.placeOf(node), values.withoutReferences(node), List.of(), Optional.empty());
        return new ContentNode.Reference(
                content,
                isPage ? Optional.of(links.addressOf(node.getIdentifier(), node.getPath())) : Optional.empty());
    }
}
