package org.openpersonalization.service.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.openpersonalization.message.Message;

/**
 * A message as the database stores it among texts of users: JSON with the key, the typed fields, and the user's own words. Rows of
 * earlier versions of the module have English sentences instead, which are read as plain texts.
 *
 * @param message the code with its fields
 * @param said the user's words beside it; may be empty
 */
public record StoredMessage(Message message, String said) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "{\"key\":";

    public static StoredMessage of(Message message) {
        return new StoredMessage(message, "");
    }

    /** The stored form. */
    public String written() {
        ObjectNode stored = StoredField.written(message);
        if (!said.isEmpty()) {
            stored.put("said", said);
        }
        return stored.toString();
    }

    /** The stored form; the English sentence, cut off, where the form is longer than a limit. */
    public String written(int most) {
        String whole = written();
        return whole.length() <= most
                ? whole
                : english().substring(0, Math.min(most, english().length()));
    }

    /** The text in English and the user's words. */
    public String english() {
        String text = MessageCatalogue.english().text(message);
        return said.isEmpty() ? text : text + " " + said;
    }

    /** Reads a stored text; empty for a plain text, and for a message that this version has no text for. */
    public static Optional<StoredMessage> read(String stored) {
        if (!stored.startsWith(BEGIN)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(stored);
            return Optional.of(new StoredMessage(
                            StoredField.message(node), node.path("said").asText()))
                    .filter(read ->
                            MessageCatalogue.english().has(read.message().key()));
        } catch (JsonProcessingException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
