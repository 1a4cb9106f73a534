package org.openpersonalization.decide.rung;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.audience.SlotCondition;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.experiment.bucket.HashSeed;

/**
 * The components of a page, compiled together: attribute paths are numbered, each audience occurs once, purposes are
 * bits. Immutable; a change of content or running experiments compiles another instance.
 *
 * @param paths attribute paths by number
 * @param pathNeeds the purposes of each path as bits; {@link #NEVER} for a path that is not readable
 * @param purposes the purposes by bit
 * @param audiences the conditions of audiences by number
 * @param components in the order of the page
 * @param controlSeeds the seeds of their control shares; empty without such shares
 * @param told changes with each definition that the page shows; 16 characters, the same on all instances
 * @param spent the page's budget after all its components
 */
public record CompiledPage(
        List<String> paths,
        long[] pathNeeds,
        List<Purpose> purposes,
        SlotCondition[] audiences,
        List<CompiledComponent> components,
        HashSeed[] controlSeeds,
        String told,
        PlanBudget spent) {

    /** A bit that no consent grants. */
    static final long NEVER = Long.MIN_VALUE;

    /** The numbers of the audiences with these names. Audiences with one and the same condition share a number. */
    BitSet numbersOf(Set<String> names) {
        BitSet numbers = new BitSet();
        for (CompiledComponent component : components) {
            component.rules().filter(rule -> rule.isFor(names)).forEach(rule -> numbers.set(rule.audience()));
        }
        return numbers;
    }

    /** A budget with what is left for components that the page does not know of. */
    public PlanBudget left() {
        return spent.copy();
    }
}
