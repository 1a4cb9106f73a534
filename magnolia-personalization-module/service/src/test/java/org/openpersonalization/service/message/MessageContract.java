package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.openpersonalization.message.MessageCode;

/** The contract of each message: a text in each language, and each field of the code in each text. */
public final class MessageContract {

    private MessageContract() {}

    /** Requires the contract of a code. */
    public static void require(MessageCode code) {
        for (String language : MessageCatalogue.LANGUAGES) {
            MessageCatalogue catalogue = MessageCatalogue.in(language);
            assertThat(catalogue.has(code.key()))
                    .as("%s in %s", code.key(), language)
                    .isTrue();
            assertThat(catalogue.fields(code.key()))
                    .as("fields of %s in %s", code.key(), language)
                    .isEqualTo(new TreeSet<>(code.fields()));
        }
    }
}
