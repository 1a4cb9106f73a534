package org.openpersonalization.magnolia.experiment;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.PropertyUtil;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.AccessDeniedException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.VariantNodes;
import org.openpersonalization.magnolia.rendering.FieldMapping;
import org.openpersonalization.magnolia.rendering.VariantFields;
import org.openpersonalization.web.admin.experiment.Promotion;
import org.openpersonalization.web.http.Refusal;

/**
 * Carries variants into pages of the workspace {@code website} on this instance, in the session of the user who asks for it, so
 * that nobody changes by an experiment what they may not change in the CMS.
 */
public final class PagePromotion implements Promotion {

    private static final String AUDIENCE = "audience";

    private final Function<Node, FieldMapping> mappings;

    /**
     * A promotion.
     *
     * @param mappings which field of a variant replaces which property of a component
     */
    public PagePromotion(Function<Node, FieldMapping> mappings) {
        this.mappings = mappings;
    }

    private interface Change {
        void of(Node component, Node variant) throws RepositoryException;
    }

    @Override
    public void toDefault(String component, String variant) throws Refusal {
        change(component, variant, this::copyFields);
    }

    /** As visitors saw it: a translation that the variant lacks shows the variant's untranslated value. */
    private void copyFields(Node component, Node variant) throws RepositoryException {
        VariantFields fields = new VariantFields(variant, mappings.apply(component));
        Map<String, Property> values = new LinkedHashMap<>();
        fields.putInto(values, name -> true);
        for (String name : propertyNames(component)) {
            Optional<Property> instead = fields.insteadOfTranslation(name);
            instead.ifPresent(property -> values.put(name, property));
        }
        for (Map.Entry<String, Property> each : values.entrySet()) {
            copy(component, each.getKey(), each.getValue());
        }
    }

    private static List<String> propertyNames(Node component) throws RepositoryException {
        List<String> names = new ArrayList<>();
        PropertyIterator properties = component.getProperties();
        while (properties.hasNext()) {
            names.add(properties.nextProperty().getName());
        }
        return names;
    }

    /** A property that has several values cannot take one, and the other way round. */
    private static void copy(Node component, String name, Property value) throws RepositoryException {
        if (component.hasProperty(name) && component.getProperty(name).isMultiple() != value.isMultiple()) {
            component.getProperty(name).remove();
        }
        if (value.isMultiple()) {
            component.setProperty(name, value.getValues());
        } else {
            component.setProperty(name, value.getValue());
        }
    }

    @Override
    public void toRule(String component, String variant, String audience) throws Refusal {
        change(component, variant, (node, chosen) -> {
            if (!PropertyUtil.getString(chosen, AUDIENCE, "").equals(audience)) {
                chosen.setProperty(AUDIENCE, audience);
            }
            putFirst(node, chosen);
        });
    }

    private static void putFirst(Node component, Node chosen) throws RepositoryException {
        VariantNodes.settleOrder(component);
        Node first = VariantNodes.variantsOf(component).get(0);
        if (!first.isSame(chosen)) {
            chosen.getParent().orderBefore(chosen.getName(), first.getName());
        }
    }

    private void change(String component, String variant, Change change) throws Refusal {
        try {
            Session session = MgnlContext.getJCRSession(Definitions.WEBSITE);
            try {
                Node node = component(session, component);
                Node chosen = VariantNodes.variantOf(node, variant)
                        .orElseThrow(() -> conflict("The component has no variant [" + variant + "] any more."));
                change.of(node, chosen);
                session.save();
            } finally {
                session.refresh(false);
            }
        } catch (AccessDeniedException denied) {
            throw forbidden();
        } catch (RepositoryException failed) {
            throw new IllegalStateException("A page cannot be changed [component=" + component + "]", failed);
        }
    }

    private static Node component(Session session, String id) throws RepositoryException, Refusal {
        try {
            return session.getNodeByIdentifier(id);
        } catch (ItemNotFoundException hidden) {
            throw isThere(id) ? forbidden() : conflict("The component is gone: it was deleted from its page.");
        }
    }

    private static boolean isThere(String id) throws RepositoryException {
        return MgnlContext.doInSystemContext(() -> {
            try {
                MgnlContext.getJCRSession(Definitions.WEBSITE).getNodeByIdentifier(id);
                return true;
            } catch (ItemNotFoundException gone) {
                return false;
            }
        });
    }

    private static Refusal forbidden() {
        return Refusal.of(
                HttpServletResponse.SC_FORBIDDEN,
                "You may not change this page in the CMS: ask somebody who may, or an administrator for the right.");
    }

    private static Refusal conflict(String message) {
        return Refusal.of(HttpServletResponse.SC_CONFLICT, message);
    }
}
