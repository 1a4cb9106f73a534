package org.openpersonalization.magnolia.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.Identifiers;
import org.openpersonalization.magnolia.content.RunnableAddress;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.UserSession;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.experiment.PageEditor;

/**
 * Writes variants into pages of the workspace {@code website} on this instance, in the session of the requesting user,
 * so that an experiment changes no content that the user may not change in the CMS.
 */
public final class PagePromotion implements PageEditor {

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
    public List<Replaced> replacedBy(Step step) {
        List<Replaced> replaced = new ArrayList<>();
        inSession(step, false, (component, variant) -> {
            if (step.audience().isPresent()) {
                replaced.addAll(PromotedRule.replaced(
                        component, variant, step.audience().get()));
            } else {
                content(variant).replaced(component).forEach(replaced::add);
            }
        });
        return replaced;
    }

    @Override
    public void take(Step step) {
        List<Replaced> replaced = replacedBy(step);
        if (replaced.isEmpty()) {
            return;
        }
        requireAddresses(replaced);
        inSession(step, true, (component, variant) -> {
            if (step.audience().isPresent()) {
                PromotedRule.take(component, variant, step.audience().get());
            } else {
                content(variant).take(component);
            }
        });
    }

    /** Content that was imported has passed no dialog. */
    private static void requireAddresses(List<Replaced> replaced) {
        for (Replaced each : replaced) {
            if (RunnableAddress.isIn(each.name(), each.after())) {
                throw new Conflict(RefusalCode.RUNNABLE_ADDRESS.message().text("field", each.name()));
            }
        }
    }

    @Override
    public void undo(Step step) {
        inSession(step, true, (component, variant) -> {
            if (!undoable(component, variant).contains(step)) {
                throw new Conflict(RefusalCode.PROMOTION_NOT_UNDOABLE.message().text("variant", step.variant()));
            }
            if (step.audience().isPresent()) {
                PromotedRule.undo(component, variant);
            } else {
                content(variant).undo(component);
            }
        });
    }

    @Override
    public List<Step> undoable(String component) {
        return SystemSession.in(Definitions.WEBSITE, session -> {
            List<Step> steps = new ArrayList<>();
            Optional<Node> node = Identifiers.find(session, component);
            if (node.isPresent()) {
                for (Node variant : VariantNodes.variantsOf(node.get())) {
                    steps.addAll(undoable(node.get(), variant));
                }
            }
            return steps;
        });
    }

    private List<Step> undoable(Node component, Node variant) throws RepositoryException {
        List<Step> steps = new ArrayList<>();
        String id = component.getIdentifier();
        String name = VariantNodes.nameOf(variant);
        if (content(variant).canBeUndone(component)) {
            steps.add(new Step(id, name, Optional.empty()));
        }
        PromotedRule.undoable(component, variant)
                .ifPresent(audience -> steps.add(new Step(id, name, Optional.of(audience))));
        return steps;
    }

    private PromotedContent content(Node variant) {
        return new PromotedContent(variant, mappings);
    }

    private void inSession(Step step, boolean isKept, Change change) {
        UserSession.onComponent(step.component(), node -> {
                    Node chosen = VariantNodes.variantOf(node, step.variant())
                            .orElseThrow(() -> new Conflict(
                                    RefusalCode.VARIANT_GONE.message().text("variant", step.variant())));
                    change.of(node, chosen);
                    if (isKept) {
                        node.getSession().save();
                    }
                    return step;
                })
                .orElseThrow(() -> new Conflict(RefusalCode.COMPONENT_GONE));
    }
}
