package org.openpersonalization.magnolia.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * The values replaced by a promotion, in a child node of the variant: for each property its old value and the one that
 * the promotion wrote, under the property's name with a prefix. It is content, so that it is published, versioned and
 * deleted with the page.
 */
final class ReplacedValues {

    private static final String TYPE = "mgnl:contentNode";
    private static final String OLD = "old_";
    private static final String NEW = "new_";
    private static final String NAMES = "names";

    private final Node variant;
    private final String child;

    /**
     * Of one kind of promotion.
     *
     * @param child the name of the child node
     */
    ReplacedValues(Node variant, String child) {
        this.variant = variant;
        this.child = child;
    }

    /** Keeps the values that properties have now. Those of an earlier promotion of this kind go. */
    Node keep(Node from, List<String> names) throws RepositoryException {
        forget();
        Node kept = variant.addNode(child, TYPE);
        kept.setProperty(NAMES, names.toArray(new String[0]));
        copyAll(from, "", kept, OLD);
        return kept;
    }

    /** Keeps what the promotion has written, so that later changes of editors are noticed. */
    void written(Node from) throws RepositoryException {
        copyAll(from, "", variant.getNode(child), NEW);
    }

    private void copyAll(Node from, String prefix, Node to, String target) throws RepositoryException {
        for (String name : names()) {
            copy(from, prefix + name, to, target + name);
        }
    }

    /** Whether there are values to restore, and the values of the promotion are unchanged since. */
    boolean canBeUndone(Node written) throws RepositoryException {
        if (!variant.hasNode(child)) {
            return false;
        }
        Node kept = variant.getNode(child);
        for (String name : names()) {
            if (!value(written, name).equals(value(kept, NEW + name))) {
                return false;
            }
        }
        return true;
    }

    /** Brings the old values back; a property that there was not goes again. */
    void restore(Node to) throws RepositoryException {
        Node kept = variant.getNode(child);
        for (String name : names()) {
            if (!kept.hasProperty(OLD + name) && to.hasProperty(name)) {
                to.getProperty(name).remove();
            }
            copy(kept, OLD + name, to, name);
        }
    }

    void forget() throws RepositoryException {
        if (variant.hasNode(child)) {
            variant.getNode(child).remove();
        }
    }

    private List<String> names() throws RepositoryException {
        List<String> names = new ArrayList<>();
        for (Value name : variant.getNode(child).getProperty(NAMES).getValues()) {
            names.add(name.getString());
        }
        return names;
    }

    /** A property that has several values cannot take one, and the other way round. */
    private static void copy(Node from, String name, Node to, String target) throws RepositoryException {
        if (from.hasProperty(name)) {
            put(to, target, from.getProperty(name));
        }
    }

    /** Writes a property's value under a name. */
    static void put(Node to, String name, Property value) throws RepositoryException {
        if (to.hasProperty(name) && to.getProperty(name).isMultiple() != value.isMultiple()) {
            to.getProperty(name).remove();
        }
        if (value.isMultiple()) {
            to.setProperty(name, value.getValues());
        } else {
            to.setProperty(name, value.getValue());
        }
    }

    /** A property's value as text; empty when there is none. */
    static Optional<String> value(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? Optional.of(text(node.getProperty(name))) : Optional.empty();
    }

    /** Several values stand one after the other. */
    static String text(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return property.getString();
        }
        List<String> texts = new ArrayList<>();
        for (Value value : property.getValues()) {
            texts.add(value.getString());
        }
        return String.join(", ", texts);
    }
}
