package org.openpersonalization.web.message;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A message: its text in English, and by key and fields in other languages.
 *
 * @param code stays the same whatever the words
 * @param text a sentence
 * @param parameters the values in it as texts, by name
 * @param key of the text in the message catalogues
 * @param fields the values in it with their types, by name
 */
public record TextView(
        String code,
        String text,
        SortedMap<String, String> parameters,
        String key,
        SortedMap<String, FieldView> fields) {

    public TextView {
        parameters = new TreeMap<>(parameters);
        fields = new TreeMap<>(fields);
    }

    public static TextView of(Message message) {
        return new TextView(
                message.code(),
                MessageCatalogue.english().text(message),
                FieldView.parameters(message),
                message.key(),
                FieldView.of(message));
    }
}
