package org.openpersonalization.web.admin.experiment;

import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.service.experiment.Promoted;
import org.openpersonalization.web.admin.experiment.view.TextView;

/** The sentences about promotions and their undoing. */
final class PromotionTexts {

    private PromotionTexts() {}

    static TextView promoted(Promoted done) {
        String variant = done.variant();
        return done.audience()
                .map(audience -> TextView.of(
                                "promoted-to-rule",
                                "The audience [" + audience + "] sees [" + variant
                                        + "] now, before all other variants of its rung. The experiment is over.")
                        .with("variant", variant)
                        .with("audience", audience))
                .orElseGet(() -> TextView.of(
                                "promoted-to-default",
                                "Everybody sees now what [" + variant + "] showed. The experiment is over.")
                        .with("variant", variant));
    }

    /**
     * The sentence about an undone promotion.
     *
     * @param restarted the phase that began; empty when the experiment stays over
     */
    static TextView undone(String variant, Optional<Phase> restarted) {
        return restarted.map(phase -> restarted(variant, phase)).orElseGet(() -> undone(variant));
    }

    private static TextView restarted(String variant, Phase phase) {
        return TextView.of(
                        "promotion-undone-restarted",
                        "The page shows again what it showed before [" + variant
                                + "] was promoted. The experiment runs again, in phase " + phase.number()
                                + ", which counts from its beginning.")
                .with("variant", variant)
                .with("number", String.valueOf(phase.number()));
    }

    private static TextView undone(String variant) {
        return TextView.of(
                        "promotion-undone",
                        "The page shows again what it showed before [" + variant
                                + "] was promoted. Start another phase to go on with the experiment.")
                .with("variant", variant);
    }
}
