package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.service.experiment.Promoted;
import org.openpersonalization.web.message.TextView;

class PromotionTextsTest {

    private static Phase phase() {
        FakeExperiments experiments = new FakeExperiments(Instant.parse("2026-11-25T12:00:00Z"));
        experiments.content.save(experiments.draft("hero-test", "hero"));
        return experiments.service(() -> experiments.store, false).start("hero-test", experiments.order("ada"));
    }

    @Test
    void promotionToTheDefaultNamesTheVariant() {
        TextView text = PromotionTexts.promoted(new Promoted("spring", Optional.empty()));

        assertThat(text.code()).isEqualTo("promoted-to-default");
        assertThat(text.parameters()).containsEntry("variant", "spring");
    }

    @Test
    void promotionToARuleNamesTheAudience() {
        TextView text = PromotionTexts.promoted(new Promoted("spring", Optional.of("Germans")));

        assertThat(text.code()).isEqualTo("promoted-to-rule");
        assertThat(text.text()).contains("Germans");
        assertThat(text.parameters()).containsEntry("audience", "Germans");
    }

    @Test
    void undonePromotionNamesThePhaseThatBegan() {
        TextView restarted = PromotionTexts.undone("spring", Optional.of(phase()));
        TextView over = PromotionTexts.undone("spring", Optional.empty());

        assertThat(restarted.code()).isEqualTo("promotion-undone-restarted");
        assertThat(restarted.parameters()).containsEntry("number", "1");
        assertThat(over.code()).isEqualTo("promotion-undone");
    }
}
