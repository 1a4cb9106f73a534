package org.openpersonalization.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.decide.rung.Deliberation;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.learning.LearnedChoice;

/**
 * Which variant of a component is shown, and why. The same visit and definitions give the same decision. Why is derived when it is asked
 * for, from what the request had read by then; it needs no attribute that was not read for the choice.
 */
public final class Decision {

    private static final DecisionTrace PROFILE_UNAVAILABLE = trace(Reason.of(Reason.Code.PROFILE_UNAVAILABLE));
    private static final DecisionTrace PLAIN_WANTED = trace(Reason.of(Reason.Code.PLAIN_WANTED));

    /** Finds out why a component of a page was decided as it was. */
    interface Explanation {

        /** The trace of the component of this number. */
        DecisionTrace of(int number);

        /** The attributes at which deciding this component may have looked. */
        SortedSet<String> considered(int number, RungKind rung, String variant);
    }

    /** Of what a model chose. Few decisions have one, so the others have no field for the choice. */
    private record ModelExplanation(Explanation ladder, LearnedChoice choice) implements Explanation {
        @Override
        public DecisionTrace of(int number) {
            return ladder.of(number);
        }

        @Override
        public SortedSet<String> considered(int number, RungKind rung, String variant) {
            return ladder.considered(number, rung, variant);
        }
    }

    private final String component;
    private final String variant;
    private final String wanted;
    private final RungKind rung;
    private final ConsentState consent;
    private final Participation participation;
    private final @Nullable Explanation explanation;
    private final int number;
    private @Nullable DecisionTrace trace;

    /**
     * A decision whose trace is known.
     *
     * @param component the component's id
     * @param variant the chosen variant's name, or {@value Variant#DEFAULT_NAME}
     * @param wanted the variant that the rungs below a slice would have shown; elsewhere the chosen one
     * @param rung the rung that decided
     * @param trace reason, skipped variants and read attributes
     * @param consent the purposes granted at that moment
     * @param participation the comparisons and arms that the decision counts for once it is shown
     */
    public Decision(
            String component,
            String variant,
            String wanted,
            RungKind rung,
            DecisionTrace trace,
            ConsentState consent,
            Participation participation) {
        this.component = component;
        this.variant = variant;
        this.wanted = wanted;
        this.rung = rung;
        this.trace = trace;
        this.consent = consent;
        this.participation = participation;
        this.explanation = null;
        this.number = 0;
    }

    /** A decision that counts for nothing. */
    public Decision(
            String component, String variant, String wanted, RungKind rung, DecisionTrace trace, ConsentState consent) {
        this(component, variant, wanted, rung, trace, consent, Participation.none());
    }

    public Decision(String component, String variant, RungKind rung, DecisionTrace trace, ConsentState consent) {
        this(component, variant, variant, rung, trace, consent);
    }

    /** A decision with a trace that is derived on demand. */
    Decision(String component, Deliberation outcome, Explanation explanation, int number) {
        this.component = component;
        this.variant = outcome.variant();
        this.wanted = outcome.wanted();
        this.rung = outcome.rung();
        this.consent = outcome.visit().consent();
        this.participation = outcome.participation();
        LearnedChoice choice = outcome.choice();
        this.explanation = choice == null ? explanation : new ModelExplanation(explanation, choice);
        this.number = number;
    }

    private static DecisionTrace trace(Reason reason) {
        return new DecisionTrace(reason, List.of(), new TreeMap<>());
    }

    /**
     * The default content, because a component of this module failed.
     *
     * @param fault the failure, without personal data
     */
    public static Decision failed(String component, String fault) {
        DecisionTrace trace = trace(new Reason(Reason.Code.FAILED, fault));
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, trace, ConsentState.none());
    }

    /** The default content, because a rule asks for the visitor's profile and it cannot be had now. */
    public static Decision withoutProfile(String component, ConsentState consent) {
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, PROFILE_UNAVAILABLE, consent);
    }

    /** The default content, because the visitor asked for it. */
    public static Decision plain(String component, ConsentState consent) {
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, PLAIN_WANTED, consent);
    }

    /** The component's id. */
    public String component() {
        return component;
    }

    /** The chosen variant's name, or {@value Variant#DEFAULT_NAME}. */
    public String variant() {
        return variant;
    }

    /** The variant that the rungs below a slice would have shown; elsewhere the chosen one. */
    public String wanted() {
        return wanted;
    }

    /** The rung that decided. */
    public RungKind rung() {
        return rung;
    }

    /** The purposes granted at that moment. */
    public ConsentState consent() {
        return consent;
    }

    /** The participation once it is shown. */
    public Participation participation() {
        return participation;
    }

    /** The choice of a model, for the decision log; empty when no model was asked. */
    public Optional<LearnedChoice> choice() {
        return explanation instanceof ModelExplanation model ? Optional.of(model.choice()) : Optional.empty();
    }

    /** Why, what was passed over, and what was read for it. Two threads that ask first both derive it, with the same result. */
    public DecisionTrace grounds() {
        DecisionTrace known = trace;
        if (known == null) {
            known = Objects.requireNonNull(explanation).of(number);
            trace = known;
        }
        return known;
    }

    /** Why the variant was chosen. */
    public Reason reason() {
        return grounds().reason();
    }

    /**
     * The paths of the attributes at which deciding may have looked: those of {@link #grounds()} and those that were not needed in the
     * end. Visitors of whom the same was decided with the same purposes granted have the same.
     */
    public SortedSet<String> considered() {
        return explanation == null
                ? new TreeSet<>(grounds().read().keySet())
                : explanation.considered(number, rung, variant);
    }

    /** Whether the reason follows from the ladder; else it was known beforehand. */
    boolean isDerived() {
        return explanation != null;
    }

    /** Whether the component's own content is shown. */
    public boolean isDefault() {
        return variant.equals(Variant.DEFAULT_NAME);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision decision
                && component.equals(decision.component)
                && variant.equals(decision.variant)
                && wanted.equals(decision.wanted)
                && rung == decision.rung
                && consent.equals(decision.consent)
                && participation.equals(decision.participation)
                && grounds().equals(decision.grounds());
    }

    @Override
    public int hashCode() {
        return Objects.hash(component, variant, wanted, rung, consent, participation);
    }

    @Override
    public String toString() {
        return "Decision[component=" + component + ", variant=" + variant + ", wanted=" + wanted + ", rung=" + rung
                + ", grounds=" + grounds() + ", consent=" + consent + ", participation=" + participation + "]";
    }
}
