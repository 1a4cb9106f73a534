package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.definition.Component;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;

/**
 * The participation of decisions besides their experiment: in the programme as a whole, and in the rule that decided. A rule's
 * variant that a control share withholds counts for the rule as well; a withheld variation of an experiment counts for nothing,
 * since these visitors take no part in it.
 */
public final class Counting {

    private final Optional<ProgrammePlan> rules;
    private final Optional<Membership> held;
    private final Optional<Membership> notHeld;

    /**
     * Counting.
     *
     * @param slices as they are in force
     * @param programme counts for nothing while it measures other slices than those
     */
    public Counting(Slices slices, Optional<ProgrammePlan> programme) {
        Optional<ProgrammePlan> measured = programme.filter(plan -> measures(plan, slices));
        Optional<ProgrammePlan> whole = measured.filter(ProgrammePlan::hasHoldout);
        this.rules = measured.filter(ProgrammePlan::hasControl);
        this.held = whole.map(plan -> new Membership(plan.key(), ProgrammePlan.HOLDOUT));
        this.notHeld = whole.map(plan -> new Membership(plan.key(), ProgrammePlan.EVERYBODY_ELSE));
    }

    private static boolean measures(ProgrammePlan plan, Slices slices) {
        return plan.holdout() == slices.holdout() && plan.control() == slices.control();
    }

    /** In the holdout. */
    public Participation inHoldout() {
        return participation(List.of(), held, Optional.empty());
    }

    /** Outside the holdout, where no rule decided. */
    public Participation outsideHoldout() {
        return participation(List.of(), notHeld, Optional.empty());
    }

    /** A rule's variant that is shown. */
    public Participation shown(Component component, String variant) {
        return participation(List.of(), notHeld, rule(component, variant, ProgrammePlan.SHOWN));
    }

    /** A rule's variant that a control share withholds. */
    public Participation withheld(Component component, String variant) {
        return participation(List.of(), notHeld, rule(component, variant, ProgrammePlan.CONTROL));
    }

    /** A variation of an experiment. */
    public Participation inExperiment(Membership variation) {
        return participation(List.of(variation), notHeld, Optional.empty());
    }

    private Optional<Membership> rule(Component component, String variant, String arm) {
        return rules.flatMap(plan -> Membership.ifStorable(plan.ruleKey(component.id(), variant), arm));
    }

    private static Participation participation(
            List<Membership> own, Optional<Membership> programme, Optional<Membership> rule) {
        List<Membership> memberships = new ArrayList<>(own);
        programme.ifPresent(memberships::add);
        rule.ifPresent(memberships::add);
        return memberships.isEmpty() ? Participation.none() : new Participation(memberships, Traits.none());
    }
}
