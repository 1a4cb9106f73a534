package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageCatalogueTest {

    private final MessageCatalogue english = MessageCatalogue.in("en");
    private final MessageCatalogue german = MessageCatalogue.in("de-CH");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(german.keys()).isEqualTo(english.keys());
    }

    @Test
    void textsOfBothLanguagesShowTheSameValues() {
        for (String key : english.keys()) {
            assertThat(german.fields(key)).as(key).isEqualTo(english.fields(key));
        }
    }

    @Test
    void languageWithoutTextsReadsEnglish() {
        assertThat(MessageCatalogue.in("fr")).isSameAs(english);
        assertThat(german.text("page.save")).isEqualTo("Speichern");
    }

    @Test
    void familyHasItsTextsWithoutThePrefix() {
        assertThat(english.family("page")).containsEntry("save", "Save").doesNotContainKey("page.save");
        assertThat(english.family("page")).isSameAs(english.family("page"));
    }

    @Test
    void unknownTextIsRefused() {
        assertThatThrownBy(() -> english.text("page.unknown")).hasMessageContaining("page.unknown");
    }
}
