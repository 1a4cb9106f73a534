package org.openpersonalization.magnolia.experiment;

import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.service.experiment.PageEditor.Replaced;

/** A variant that an audience sees before all others of its rung. */
final class PromotedRule {

    private static final String AUDIENCE = "audience";
    private static final String CHILD = "replacedRule";
    /** Names of the variants' nodes in the old order. */
    private static final String ORDER = "oldOrder";

    private PromotedRule() {}

    /** The audience and the order of the variants, as far as they change. */
    static List<Replaced> replaced(Node component, Node variant, String audience) throws RepositoryException {
        List<Replaced> replaced = new ArrayList<>();
        String before = ReplacedValues.value(variant, AUDIENCE).orElse("");
        if (!before.equals(audience)) {
            replaced.add(new Replaced(AUDIENCE, before, audience));
        }
        List<Node> variants = VariantNodes.variantsOf(component);
        if (!variants.get(0).isSame(variant)) {
            List<Node> after = new ArrayList<>(List.of(variant));
            for (Node each : variants) {
                if (!each.isSame(variant)) {
                    after.add(each);
                }
            }
            replaced.add(new Replaced("order", names(variants), names(after)));
        }
        return replaced;
    }

    private static String names(List<Node> variants) {
        return String.join(", ", variants.stream().map(VariantNodes::nameOf).toList());
    }

    static void take(Node component, Node variant, String audience) throws RepositoryException {
        ReplacedValues values = new ReplacedValues(variant, CHILD);
        Node kept = values.keep(variant, List.of(AUDIENCE));
        VariantNodes.settleOrder(component);
        List<Node> order = VariantNodes.variantsOf(component);
        kept.setProperty(ORDER, order.stream().map(NodeUtil::getName).toArray(String[]::new));
        variant.setProperty(AUDIENCE, audience);
        if (!order.get(0).isSame(variant)) {
            variant.getParent().orderBefore(variant.getName(), order.get(0).getName());
        }
        values.written(variant);
    }

    /** The audience of a promotion that can be undone. */
    static Optional<String> undoable(Node component, Node variant) throws RepositoryException {
        boolean isFirst = VariantNodes.variantsOf(component).get(0).isSame(variant);
        return isFirst && new ReplacedValues(variant, CHILD).canBeUndone(variant)
                ? ReplacedValues.value(variant, AUDIENCE)
                : Optional.empty();
    }

    static void undo(Node component, Node variant) throws RepositoryException {
        ReplacedValues values = new ReplacedValues(variant, CHILD);
        values.restore(variant);
        Node container = variant.getParent();
        for (Value name : variant.getNode(CHILD).getProperty(ORDER).getValues()) {
            if (container.hasNode(name.getString())) {
                container.orderBefore(name.getString(), null);
            }
        }
        values.forget();
    }
}
