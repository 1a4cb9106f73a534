package org.openpersonalization.service.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.service.message.StoredMessage;

class PromotionNoteTest {

    private static AuditEvent promotion(String detail) {
        return new AuditEvent(Instant.EPOCH, "ada", PromotionNote.PROMOTED, "hero", detail);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variantIsReadFromTheNote(boolean isRule) {
        String note = new StoredMessage(PromotionNote.of("spring", isRule), "It won.").written();

        assertThat(PromotionNote.variantOf(promotion(note))).contains("spring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The variant [spring] became a rule. It won.", "The variant [spring] became the default."})
    void variantIsReadFromTheSentenceOfAnEarlierVersion(String sentence) {
        assertThat(PromotionNote.variantOf(promotion(sentence))).contains("spring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hero.title=before", "{\"key\":\"note.change-undone\",\"fields\":{}}"})
    void otherDetailsNameNoVariant(String detail) {
        assertThat(PromotionNote.variantOf(promotion(detail))).isEmpty();
    }
}
