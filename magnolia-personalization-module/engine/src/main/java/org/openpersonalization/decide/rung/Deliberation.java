package org.openpersonalization.decide.rung;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.SkippedVariant;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.learning.LearnedChoice;

/**
 * Decides one component after the other for one request. Deciding keeps the outcome only; explaining decides once more on the values
 * of then and keeps reasons, skipped variants and attributes read as well. For one thread.
 */
public final class Deliberation {

    private static final Reason NO_MATCH = Reason.of(Reason.Code.NO_MATCH);
    private static final Reason BEHIND = Reason.of(Reason.Code.PROFILE_BEHIND);
    private static final SortedMap<String, Double> NO_CHANCE = Collections.emptySortedMap();

    /** The explanation of a decision, beside its outcome. */
    private static final class Notes {
        private final List<SkippedVariant> skipped = new ArrayList<>();
        private Reason reason = NO_MATCH;
        private SortedMap<String, Double> propensities = NO_CHANCE;
    }

    /** The rule or model that decided a component; chance is noted elsewhere. */
    sealed interface DecidedBy permits CompiledRule, Model {}

    /**
     * A model that was asked.
     *
     * @param rule the rule that decided in the slice of the rules; null elsewhere
     */
    record Model(LearnedChoice choice, @Nullable CompiledRule rule) implements DecidedBy {}

    private final Rung[] rungs;
    private final Evaluation evaluation;
    private final @Nullable Notes notes;

    private @Nullable CompiledComponent component;
    private String variant = Variant.DEFAULT_NAME;
    private String wanted = Variant.DEFAULT_NAME;
    private RungKind rung = RungKind.DEFAULT;
    private Participation participation = Participation.none();
    private @Nullable DecidedBy decidedBy;

    /** For deciding. */
    public Deliberation(Rung[] rungs, Evaluation evaluation) {
        this(rungs, evaluation, null);
    }

    private Deliberation(Rung[] rungs, Evaluation evaluation, @Nullable Notes notes) {
        this.rungs = rungs;
        this.evaluation = evaluation;
        this.notes = notes;
    }

    /** Why a component was decided as it was. A profile that was behind is the reason of every decision that read it. */
    public static DecisionTrace explain(Rung[] rungs, Evaluation evaluation, CompiledComponent component) {
        Notes notes = new Notes();
        Deliberation again = new Deliberation(rungs, evaluation.replay(), notes);
        again.decide(component);
        Reason reason = again.evaluation.hasReadBehind() ? BEHIND : notes.reason;
        return new DecisionTrace(reason, notes.skipped, again.evaluation.read(), notes.propensities);
    }

    /**
     * Decides a component: the first rung that applies.
     *
     * @throws org.openpersonalization.audience.AttributesUnavailableException when an attribute cannot be had now
     */
    public void decide(CompiledComponent next) {
        component = next;
        decidedBy = null;
        for (Rung each : rungs) {
            if (each.decide(this)) {
                return;
            }
        }
    }

    /** Decides what the rungs below one, slices aside, would show. */
    void decideBelow(RungKind kind) {
        for (Rung each : rungs) {
            if (each.kind().compareTo(kind) > 0 && !(each instanceof SliceRung) && each.decide(this)) {
                return;
            }
        }
    }

    /** The variant that the rungs below one would show, without a note of their reasons. */
    String variantBelow(RungKind kind) {
        int noted = notes == null ? 0 : notes.skipped.size();
        decideBelow(kind);
        if (notes != null) {
            notes.skipped.subList(noted, notes.skipped.size()).clear();
            notes.reason = NO_MATCH;
        }
        return variant;
    }

    CompiledComponent component() {
        if (component == null) {
            throw new IllegalStateException("No component is being decided");
        }
        return component;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** Whether a visitor belongs to the component's control share. */
    public boolean isInControl(String visitor, double share) {
        return evaluation.isInControl(component().number(), visitor, share);
    }

    public Visit visit() {
        return evaluation.visit();
    }

    /** Whether what is decided counts for anything. */
    boolean counts() {
        return visit().visitor().isPresent()
                && !component().component().variants().isEmpty();
    }

    /** A rung shows a variant. */
    void show(RungKind by, String shown, Participation countsFor) {
        rung = by;
        variant = shown;
        wanted = shown;
        participation = countsFor;
        decidedBy = null;
    }

    /** Counts what is shown for the slice of an optimization, too, with the traits of its visitors. */
    void countAlso(Membership slice, Traits traits) {
        List<Membership> memberships = new ArrayList<>();
        memberships.add(slice);
        memberships.addAll(participation.memberships());
        participation = new Participation(memberships, traits);
    }

    /** Keeps the choice of a model for the decision log. */
    void keep(LearnedChoice made) {
        decidedBy = new Model(made, rule());
        if (notes != null) {
            notes.propensities = made.propensities();
        }
    }

    /** A rule shows its variant. */
    void show(CompiledRule decided) {
        show(decided.kind(), decided.variant().name(), counts() ? decided.shown() : Participation.none());
        decidedBy = decided;
    }

    /** A slice withholds what the rungs below it decided. */
    void withhold(RungKind by) {
        CompiledRule withheld = rule();
        participation = !counts()
                ? Participation.none()
                : by == RungKind.HOLDOUT
                        ? component().heldOut()
                        : withheld == null ? component().counted() : withheld.withheld();
        rung = by;
        variant = Variant.DEFAULT_NAME;
        decidedBy = null;
        because(Reason.Code.WITHHELD, by.label());
        byChance(NO_CHANCE);
    }

    void because(Reason.Code code, String detail) {
        if (notes != null) {
            notes.reason = new Reason(code, detail);
        }
    }

    void byChance(SortedMap<String, Double> chances) {
        if (notes != null) {
            notes.propensities = chances;
        }
    }

    /** Notes a variant that is not shown, when this explains. */
    void passOver(String other, RungKind on, Reason because) {
        if (notes != null) {
            notes.skipped.add(new SkippedVariant(other, on, because));
        }
    }

    /** The purposes of these that are not granted; empty text unless this explains. */
    String missing(Collection<Purpose> purposes) {
        return notes != null
                ? visit().consent().missing(purposes).stream().map(Purpose::id).collect(Collectors.joining(", "))
                : "";
    }

    public String variant() {
        return variant;
    }

    /** The variant that the rungs below a slice would have shown; outside slices the chosen variant. */
    public String wanted() {
        return wanted;
    }

    public RungKind rung() {
        return rung;
    }

    public Participation participation() {
        return participation;
    }

    /** The rule that decided, also in the slice of the rules; null when none did. */
    private @Nullable CompiledRule rule() {
        return decidedBy instanceof CompiledRule rule ? rule : decidedBy instanceof Model model ? model.rule() : null;
    }

    /** The choice of a model, for the decision log; null when no model was asked. */
    public @Nullable LearnedChoice choice() {
        return decidedBy instanceof Model model ? model.choice() : null;
    }
}
