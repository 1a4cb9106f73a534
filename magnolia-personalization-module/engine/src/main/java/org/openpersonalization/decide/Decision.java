package org.openpersonalization.decide;

import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Variant;

/**
 * Which variant of a component is shown, and why. The same visit and definitions give the same decision.
 *
 * @param component the component's id
 * @param variant the chosen variant's name, or {@value Variant#DEFAULT_NAME}
 * @param rung the rung that decided
 * @param grounds why, what was passed over, and what was read for it
 * @param consent what was granted at that moment
 */
public record Decision(String component, String variant, RungKind rung, Grounds grounds, ConsentState consent) {

    /**
     * The default content, because something of ours failed.
     *
     * @param fault what failed, without personal data
     */
    public static Decision failed(String component, String fault) {
        Grounds grounds = Grounds.of(new Reason(Reason.Code.FAILED, fault));
        return new Decision(component, Variant.DEFAULT_NAME, RungKind.DEFAULT, grounds, ConsentState.none());
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
