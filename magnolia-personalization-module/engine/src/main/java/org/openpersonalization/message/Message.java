package org.openpersonalization.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpersonalization.message.MessageField.Kind;

/**
 * A code with the typed fields of its text. Immutable: each method returns the message with one more field.
 *
 * @param id the code of a family
 * @param fields by name, in the order in which they were added
 */
public record Message(MessageCode id, Map<String, MessageField> fields) {

    public Message {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (!id.fields().containsAll(fields.keySet())) {
            throw new IllegalArgumentException("The message has a field that its code does not declare [message="
                    + id.key() + ", fields=" + fields.keySet() + ", declared=" + id.fields() + "]");
        }
    }

    /** Without fields. */
    public static Message of(MessageCode id) {
        return new Message(id, Map.of());
    }

    /** The code in JSON. */
    public String code() {
        return id.code();
    }

    /** The key of its text in the catalogue. */
    public String key() {
        return id.key();
    }

    public Message with(String name, MessageField field) {
        Map<String, MessageField> more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Message(id, more);
    }

    /** With a field when there is a value for it. */
    public Message with(String name, Optional<? extends MessageField> field) {
        return field.map(value -> with(name, value)).orElse(this);
    }

    public Message text(String name, Object value) {
        return with(name, new MessageField.Text(String.valueOf(value)));
    }

    public Message title(String name, String title) {
        return with(name, new MessageField.Name(Kind.TITLE, title));
    }

    public Message variant(String name, String variant) {
        return with(name, new MessageField.Name(Kind.VARIANT, variant));
    }

    public Message name(String name, Kind kind, String value) {
        return with(name, new MessageField.Name(kind, value));
    }

    public Message names(String name, Kind kind, List<String> values) {
        return with(name, new MessageField.Names(kind, values));
    }

    /** With visitors of a kind, by the values of a dimension. */
    public Message group(String name, String dimension, List<String> values) {
        return with(name, new MessageField.Group(dimension, values));
    }

    /** With further messages, as sentences inside the text. */
    public Message sentences(String name, List<Message> messages) {
        return with(name, new MessageField.Sentences(messages));
    }

    public Message form(String name, String form) {
        return with(name, new MessageField.Form(form));
    }

    public Message count(String name, long count) {
        return with(name, new MessageField.Count(count));
    }

    /** With a relative change, as a share of one. */
    public Message change(String name, double change) {
        return with(name, new MessageField.Change(change));
    }

    /** With a share of one. */
    public Message share(String name, double share) {
        return with(name, new MessageField.Share(share));
    }

    /** The fields as texts, by name; see {@link MessageField#text()}. */
    public Map<String, String> parameters() {
        return fields.entrySet().stream()
                .filter(field -> !(field.getValue() instanceof MessageField.Form))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().text(), (one, other) -> one, LinkedHashMap::new));
    }
}
