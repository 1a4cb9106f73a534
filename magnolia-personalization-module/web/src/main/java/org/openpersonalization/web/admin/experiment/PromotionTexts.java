package org.openpersonalization.web.admin.experiment;

import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.experiment.Promoted;
import org.openpersonalization.web.admin.experiment.view.ExperimentCode;
import org.openpersonalization.web.message.TextView;

/** The sentences about promotions and their undoing. */
final class PromotionTexts {

    private PromotionTexts() {}

    static TextView promoted(Promoted done) {
        return TextView.of(done.audience()
                .map(audience ->
                        about(ExperimentCode.PROMOTED_TO_RULE, done.variant()).title("audience", audience))
                .orElseGet(() -> about(ExperimentCode.PROMOTED_TO_DEFAULT, done.variant())));
    }

    /**
     * The message about an undone promotion.
     *
     * @param restarted the phase that began; empty when the experiment stays over
     */
    static TextView undone(String variant, Optional<Phase> restarted) {
        return TextView.of(restarted
                .map(phase -> about(ExperimentCode.PROMOTION_UNDONE_RESTARTED, variant)
                        .text("number", phase.number()))
                .orElseGet(() -> about(ExperimentCode.PROMOTION_UNDONE, variant)));
    }

    private static Message about(ExperimentCode code, String variant) {
        return Message.of(code).variant("variant", variant);
    }
}
