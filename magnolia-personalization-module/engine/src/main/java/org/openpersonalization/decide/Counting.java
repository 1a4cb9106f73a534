package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.decide.rung.Deliberation;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;

/**
 * Says what decisions count for besides an experiment: the programme as a whole, and the rule that decided. What a control
 * share withholds counts for the rule as well; what it withholds of an experiment counts for nothing, as the experiment does
 * not have these visitors.
 */
final class Counting {

    private final Optional<ProgrammePlan> rules;
    private final Optional<Membership> held;
    private final Optional<Membership> notHeld;

    /**
     * Counting.
     *
     * @param slices as they are in force
     * @param programme counts for nothing while it measures other slices than those
     */
    Counting(Slices slices, Optional<ProgrammePlan> programme) {
        Optional<ProgrammePlan> measured = programme.filter(plan -> measures(plan, slices));
        Optional<ProgrammePlan> whole = measured.filter(ProgrammePlan::hasHoldout);
        this.rules = measured.filter(ProgrammePlan::hasControl);
        this.held = whole.map(plan -> new Membership(plan.key(), ProgrammePlan.HOLDOUT));
        this.notHeld = whole.map(plan -> new Membership(plan.key(), ProgrammePlan.EVERYBODY_ELSE));
    }

    private static boolean measures(ProgrammePlan plan, Slices slices) {
        return plan.holdout() == slices.holdout() && plan.control() == slices.control();
    }

    /** The decision with all that it counts for. */
    Decision counted(Decision decision, Deliberation deliberation) {
        boolean counts = deliberation.visit().visitor().isPresent()
                && !deliberation.component().variants().isEmpty()
                && decision.rung() != RungKind.PREVIEW;
        return counts ? decision.counting(participation(decision, deliberation.withheld())) : decision;
    }

    private Participation participation(Decision decision, Optional<Decision> withheld) {
        Participation own = decision.participation();
        List<Membership> memberships = new ArrayList<>(own.memberships());
        (decision.rung() == RungKind.HOLDOUT ? held : notHeld).ifPresent(memberships::add);
        if (decision.rung() == RungKind.CONTROL) {
            withheld.flatMap(below -> rule(below, ProgrammePlan.CONTROL)).ifPresent(memberships::add);
        } else {
            rule(decision, ProgrammePlan.SHOWN).ifPresent(memberships::add);
        }
        return memberships.isEmpty() ? Participation.none() : new Participation(memberships, own.traits());
    }

    private Optional<Membership> rule(Decision decision, String arm) {
        return decision.rung().isRule()
                ? rules.flatMap(
                        plan -> Membership.ifStorable(plan.ruleKey(decision.component(), decision.variant()), arm))
                : Optional.empty();
    }
}
