package org.openpersonalization.definition;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.audience.Audience;

/**
 * Limits the conditions of a page's variants and experiments together, so that the time of a page is bounded however many there are:
 * no more than the most expensive single condition. For one thread.
 */
public final class PlanBudget {

    /** The most that the conditions of one page cost, in parts and steps of patterns. */
    public static final long LIMIT = 10_000;

    private final long limit;
    private long spent;

    private PlanBudget(long limit) {
        this.limit = limit;
    }

    /** Of one page. */
    public static PlanBudget ofPage() {
        return new PlanBudget(LIMIT);
    }

    /** Of a component that is read apart from its page. */
    public static PlanBudget unlimited() {
        return new PlanBudget(Long.MAX_VALUE);
    }

    /** Another one that has spent as much. */
    public PlanBudget copy() {
        PlanBudget copy = new PlanBudget(limit);
        copy.spent = spent;
        return copy;
    }

    /** Whether it knows of all components of a page. */
    public boolean isLimited() {
        return limit == LIMIT;
    }

    /** Whether there is room for the audience of one more variant, which is taken then. */
    public boolean tryTake(Audience audience) {
        return tryTake(audience.condition().cost());
    }

    /** Whether there is room for a cost, which is taken then. */
    public boolean tryTake(long cost) {
        if (cost > limit - spent) {
            return false;
        }
        spent += cost;
        return true;
    }

    /** The component without the audiences for which there is no room; no rule shows those variants. */
    public Component within(Component component) {
        List<Variant> variants = component.variants().stream().map(this::within).toList();
        return variants.equals(component.variants())
                ? component
                : new Component(component.id(), component.kind(), variants);
    }

    private Variant within(Variant variant) {
        return variant.audience().isEmpty() || tryTake(variant.audience().get())
                ? variant
                : new Variant(variant.name(), Optional.empty(), variant.schedule(), variant.topics(), variant.origin());
    }

    /** The sentence about an audience for which there is no room. */
    public static String fault(String audience) {
        return "The conditions of this page are too expensive together, so the audience [" + audience
                + "] shows nothing here: use fewer or shorter patterns, or lists with $in, in the audiences of its variants"
                + " [limit=" + LIMIT + " steps a page]";
    }
}
