package org.openpersonalization.magnolia.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.openpersonalization.magnolia.content.AudienceReader;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.PurposeReader;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.page.Descendants;
import org.openpersonalization.magnolia.observation.AuditedSave;
import org.openpersonalization.service.authoring.DefinitionNodes;

/**
 * Purposes and groups as nodes of this instance's workspace {@code personalization}, without the properties of the repository and
 * of Magnolia. Reads and writes in the system context.
 */
public final class JcrDefinitionNodes implements DefinitionNodes {

    private static final String FOLDER_TYPE = "mgnl:folder";

    private final Definitions definitions;

    public JcrDefinitionNodes(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public SortedMap<String, SortedMap<String, Object>> all(Kind kind) {
        return SystemSession.in(Definitions.WORKSPACE, session -> {
            SortedMap<String, SortedMap<String, Object>> all = new TreeMap<>();
            for (Node node : nodes(session, kind)) {
                all.put(node.getName(), properties(node));
            }
            return all;
        });
    }

    private static List<Node> nodes(Session session, Kind kind) throws RepositoryException {
        return session.nodeExists(folder(kind))
                ? Descendants.ofType(session.getNode(folder(kind)), type(kind))
                : List.of();
    }

    private static String folder(Kind kind) {
        return kind == Kind.PURPOSE ? PurposeReader.PURPOSES : AudienceReader.GROUPS;
    }

    private static String type(Kind kind) {
        return kind == Kind.PURPOSE ? PurposeReader.PURPOSE_TYPE : AudienceReader.GROUP_TYPE;
    }

    private static SortedMap<String, Object> properties(Node node) throws RepositoryException {
        SortedMap<String, Object> values = new TreeMap<>();
        for (Property property : own(node)) {
            values.put(property.getName(), value(property));
        }
        return values;
    }

    /** The properties without a namespace. */
    private static List<Property> own(Node node) throws RepositoryException {
        List<Property> own = new ArrayList<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (!property.getName().contains(":")) {
                own.add(property);
            }
        }
        return own;
    }

    private static Object value(Property property) throws RepositoryException {
        if (property.isMultiple()) {
            List<String> texts = new ArrayList<>();
            for (Value value : property.getValues()) {
                texts.add(value.getString());
            }
            return texts;
        }
        return switch (property.getType()) {
            case PropertyType.LONG -> property.getLong();
            case PropertyType.BOOLEAN -> property.getBoolean();
            default -> property.getString();
        };
    }

    @Override
    public void save(Kind kind, String name, SortedMap<String, Object> properties) {
        SystemSession.in(Definitions.WORKSPACE, session -> {
            try {
                write(node(session, kind, name), properties);
                AuditedSave.save(session);
                return name;
            } finally {
                session.refresh(false);
            }
        });
        definitions.audiencesChanged();
    }

    private static Node node(Session session, Kind kind, String name) throws RepositoryException {
        Optional<Node> there = Optional.empty();
        for (Node node : nodes(session, kind)) {
            if (node.getName().equals(name)) {
                there = Optional.of(node);
            }
        }
        return there.isPresent() ? there.get() : created(session, kind, name);
    }

    private static Node created(Session session, Kind kind, String name) throws RepositoryException {
        Node root = session.getRootNode();
        String folder = folder(kind).substring(1);
        Node parent = root.hasNode(folder) ? root.getNode(folder) : root.addNode(folder, FOLDER_TYPE);
        return parent.addNode(name, type(kind));
    }

    /** A property may have another type now. */
    private static void write(Node node, Map<String, Object> values) throws RepositoryException {
        for (Property property : own(node)) {
            property.remove();
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            write(node, value.getKey(), value.getValue());
        }
    }

    private static void write(Node node, String name, Object value) throws RepositoryException {
        if (value instanceof List<?> texts) {
            node.setProperty(name, texts.stream().map(String::valueOf).toArray(String[]::new));
        } else if (value instanceof Boolean flag) {
            node.setProperty(name, flag);
        } else if (value instanceof Number number) {
            node.setProperty(name, new BigDecimal(number.toString()).longValueExact());
        } else {
            node.setProperty(name, String.valueOf(value));
        }
    }
}
