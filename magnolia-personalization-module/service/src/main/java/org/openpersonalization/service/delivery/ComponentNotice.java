package org.openpersonalization.service.delivery;

import org.openpersonalization.service.message.MessageCatalogue;

/** A notice that a visitor reads beside a component. */
public enum ComponentNotice {
    /** Personal data set the price. New York's law prescribes the sentence, in English. */
    PERSONAL_PRICE("price") {
        @Override
        public String text(String language) {
            return "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.";
        }
    },
    /** A machine-learned model chose the content. */
    MACHINE_CHOSEN("model"),
    /** A person wrote the variant with the help of a model. */
    WRITTEN_WITH_AI("origin.ai-assisted"),
    /** A model wrote the variant. */
    WRITTEN_BY_AI("origin.ai"),
    /** A person wrote the variant. */
    WRITTEN_BY_PEOPLE("origin.human");

    private final String key;

    ComponentNotice(String key) {
        this.key = key;
    }

    /** The sentence, in a language such as {@code de}. */
    public String text(String language) {
        return MessageCatalogue.in(language).text("notice." + key);
    }
}
