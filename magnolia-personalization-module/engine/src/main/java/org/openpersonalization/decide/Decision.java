package org.openpersonalization.decide;

import java.util.List;
import java.util.TreeMap;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Participation;

/**
 * Which variant of a component is shown, and why. The same visit and definitions give the same decision.
 *
 * @param component the component's id
 * @param variant the chosen variant's name, or {@value Variant#DEFAULT_NAME}
 * @param wanted the variant that the rungs below a slice would have shown; elsewhere the chosen one
 * @param rung the rung that decided
 * @param grounds why, what was passed over, and what was read for it
 * @param consent what was granted at that moment
 * @param participation what it counts for once it is shown
 */
public record Decision(
        String component,
        String variant,
        String wanted,
        RungKind rung,
        DecisionTrace grounds,
        ConsentState consent,
        Participation participation) {

    /** A decision that counts for nothing. */
    public Decision(
            String component,
            String variant,
            String wanted,
            RungKind rung,
            DecisionTrace grounds,
            ConsentState consent) {
        this(component, variant, wanted, rung, grounds, consent, Participation.none());
    }

    public Decision(String component, String variant, RungKind rung, DecisionTrace grounds, ConsentState consent) {
        this(component, variant, variant, rung, grounds, consent);
    }

    /**
     * The default content, because something of ours failed.
     *
     * @param fault what failed, without personal data
     */
    public static Decision failed(String component, String fault) {
        DecisionTrace grounds = new DecisionTrace(new Reason(Reason.Code.FAILED, fault), List.of(), new TreeMap<>());
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, grounds, ConsentState.none());
    }

    /** The default content, because a rule asks for the visitor's profile and it cannot be had now. */
    public static Decision withoutProfile(String component, ConsentState consent) {
        DecisionTrace grounds =
                new DecisionTrace(Reason.of(Reason.Code.PROFILE_UNAVAILABLE), List.of(), new TreeMap<>());
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, grounds, consent);
    }

    /** The default content, because the visitor asked for it. */
    public static Decision plain(String component, ConsentState consent) {
        DecisionTrace grounds = new DecisionTrace(Reason.of(Reason.Code.PLAIN_WANTED), List.of(), new TreeMap<>());
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, grounds, consent);
    }

    /** This decision, in the place of one for another variant. */
    public Decision insteadOf(String other) {
        return new Decision(component, variant, other, rung, grounds, consent, participation);
    }

    /** This decision, counting for something. */
    public Decision counting(Participation other) {
        return new Decision(component, variant, wanted, rung, grounds, consent, other);
    }

    /** Why the variant was chosen. */
    public Reason reason() {
        return grounds.reason();
    }

    /** Whether the component's own content is shown. */
    public boolean isDefault() {
        return variant.equals(Variant.DEFAULT_NAME);
    }
}
