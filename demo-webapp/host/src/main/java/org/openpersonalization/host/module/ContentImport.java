package org.openpersonalization.host.module;

import info.magnolia.jcr.util.PropertyUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.util.Text;
import org.jspecify.annotations.Nullable;

/** Turns a tree of maps into nodes: a map is a node, a list a multiple property, anything else a property. */
final class ContentImport {

    private static final String TYPE = "jcr:primaryType";
    private static final String MIXINS = "jcr:mixinTypes";
    private static final String IDENTIFIER = "jcr:uuid";
    private static final String DEFAULT_TYPE = "mgnl:contentNode";

    private ContentImport() {}

    static void into(Node parent, String name, Map<?, ?> content) throws RepositoryException {
        Node node = parent.hasNode(name) ? parent.getNode(name) : create(parent, name, content);
        for (Object mixin : content.get(MIXINS) instanceof List<?> mixins ? mixins : List.of()) {
            node.addMixin(mixin.toString());
        }
        for (Map.Entry<?, ?> entry : content.entrySet()) {
            put(node, String.valueOf(entry.getKey()), entry.getValue());
        }
    }

    private static void put(Node node, String name, @Nullable Object value) throws RepositoryException {
        if (value instanceof Map<?, ?> child) {
            into(node, name, child);
        } else if (!name.startsWith("jcr:")) {
            PropertyUtil.setProperty(node, name, value);
        }
    }

    private static Node create(Node parent, String name, Map<?, ?> content) throws RepositoryException {
        Object type = content.get(TYPE);
        Object identifier = content.get(IDENTIFIER);
        String typeName = type == null ? DEFAULT_TYPE : type.toString();
        return identifier == null
                ? parent.addNode(name, typeName)
                : createWithIdentifier(parent, name, new String[] {typeName, identifier.toString()});
    }

    /** Only an import can set an identifier, so a small document is imported. */
    private static Node createWithIdentifier(Node parent, String name, String[] typeAndIdentifier)
            throws RepositoryException {
        String document = "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\" xmlns:jcr=\"http://www.jcp.org/jcr/1.0\""
                + " sv:name=\"" + Text.encodeIllegalXMLCharacters(name) + "\">"
                + property("jcr:primaryType", "Name", typeAndIdentifier[0])
                + property("jcr:uuid", "String", typeAndIdentifier[1]) + "</sv:node>";
        try {
            parent.getSession()
                    .importXML(
                            parent.getPath(),
                            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                            ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        } catch (IOException impossible) {
            throw new RepositoryException("Reading from memory failed", impossible);
        }
        return parent.getNode(name);
    }

    private static String property(String name, String type, String value) {
        return "<sv:property sv:name=\"" + name + "\" sv:type=\"" + type + "\"><sv:value>"
                + Text.encodeIllegalXMLCharacters(value) + "</sv:value></sv:property>";
    }
}
