package org.openpersonalization.magnolia.content.page;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.content.AudienceLibrary;
import org.openpersonalization.magnolia.content.Faults;
import org.openpersonalization.magnolia.content.PropertyValues;
import org.openpersonalization.magnolia.content.RunnableAddress;

/** Reads a component's variants from JCR. A variant with a fault is reported and left out; its neighbours stay. */
public final class ComponentReader {

    private static final String PRICE = "p13nPrice";
    private static final String ORIGIN = "origin";

    private final Faults faults;

    public ComponentReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * The component, or empty when it has no variants.
     *
     * @param budget of the page that it stands on
     */
    public Optional<Component> read(Node node, AudienceLibrary audiences, PlanBudget budget)
            throws RepositoryException {
        if (VariantNodes.containerOf(node).isEmpty()) {
            return Optional.empty();
        }
        reportAddresses(node);
        List<Variant> variants = new ArrayList<>();
        for (Node variant : VariantNodes.variantsOf(node)) {
            reportAddresses(variant);
            readVariant(variant, audiences, budget)
                    .filter(read -> isDistinct(read, variants, variant))
                    .ifPresent(variants::add);
        }
        return Optional.of(new Component(node.getIdentifier(), kind(node), variants));
    }

    /** A component that shows a price or an offer says so, since personalizing it needs the purpose {@code pricing}. */
    public static ComponentKind kind(Node node) throws RepositoryException {
        return PropertyValues.strings(node, PRICE).contains("true") ? ComponentKind.PRICE : ComponentKind.CONTENT;
    }

    /** Imported content has passed no dialog, which would reject such an address. */
    private void reportAddresses(Node node) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String name = property.getName();
            if (property.getType() == PropertyType.STRING
                    && PropertyValues.strings(node, name).stream()
                            .anyMatch(value -> RunnableAddress.isIn(name, value))) {
                faults.report(property.getPath(), "A browser would run this address: correct it");
            }
        }
    }

    private Optional<Variant> readVariant(Node node, AudienceLibrary audiences, PlanBudget budget)
            throws RepositoryException {
        try {
            Schedule schedule =
                    new Schedule(PropertyValues.instant(node, "validFrom"), PropertyValues.instant(node, "validTo"));
            List<String> topics = PropertyValues.strings(node, "topics");
            Optional<Audience> audience = audience(node, audiences, budget);
            return Optional.of(new Variant(VariantNodes.nameOf(node), audience, schedule, topics, origin(node)));
        } catch (IllegalArgumentException fault) {
            faults.report(node.getPath(), fault.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Audience> audience(Node node, AudienceLibrary audiences, PlanBudget budget)
            throws RepositoryException {
        String reference = PropertyUtil.getString(node, "audience", "");
        Optional<Audience> audience = audiences.find(reference);
        if (audience.isEmpty() && !reference.isBlank()) {
            faults.report(node.getPath(), "There is no usable audience [" + reference + "]: choose another one");
            return audience;
        }
        if (audience.isPresent() && !budget.tryTake(audience.get())) {
            faults.report(node.getPath(), PlanBudget.fault(audience.get().name()));
            return Optional.empty();
        }
        if (budget.isLimited()) {
            faults.clear(node.getPath());
        }
        return audience;
    }

    /** People wrote it unless it says otherwise. A name that is not known counts as what has to be said the most. */
    private Origin origin(Node node) throws RepositoryException {
        String label = PropertyUtil.getString(node, ORIGIN, "").trim();
        if (label.isEmpty()) {
            return Origin.HUMAN;
        }
        Optional<Origin> origin = Origin.of(label);
        if (origin.isEmpty()) {
            faults.report(
                    node.getPath(),
                    "An origin is human, ai-assisted or ai; it counts as ai until then [" + label + "]");
        }
        return origin.orElse(Origin.AI);
    }

    private boolean isDistinct(Variant variant, List<Variant> before, Node node) {
        boolean distinct = before.stream().noneMatch(other -> other.name().equals(variant.name()));
        if (!distinct) {
            faults.report(
                    pathOf(node),
                    "Another variant of this component is called the same, rename one [" + variant.name() + "]");
        }
        return distinct;
    }

    private static String pathOf(Node node) {
        return NodeUtil.getNodePathIfPossible(node);
    }
}
