package org.openpersonalization.service.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.message.MessageField;

/** The fields of stored messages: a JSON list of the type and its values, such as {@code ["name","VARIANT","spring"]}. */
final class StoredField {

    private static final Writer WRITER = new Writer();

    private StoredField() {}

    /** A code that was stored; its enum is not known. */
    private record StoredCode(String family, String name, Set<String> fields) implements MessageCode {

        @Override
        public String code() {
            return name;
        }
    }

    /** Writes key and fields. */
    static ObjectNode written(Message message) {
        ObjectNode stored = JsonNodeFactory.instance.objectNode().put("key", message.key());
        ObjectNode fields = stored.putObject("fields");
        message.fields().forEach((name, field) -> fields.set(name, field.accept(WRITER)));
        return stored;
    }

    /** Reads key and fields; throws {@link IllegalArgumentException} for another form. */
    static Message message(JsonNode stored) {
        Map<String, MessageField> fields = new LinkedHashMap<>();
        stored.path("fields")
                .fieldNames()
                .forEachRemaining(
                        name -> fields.put(name, read(stored.get("fields").get(name))));
        String key = stored.path("key").asText();
        int dot = Math.max(0, key.indexOf('.'));
        return new Message(
                new StoredCode(key.substring(0, dot), key.substring(dot + 1), new HashSet<>(fields.keySet())), fields);
    }

    private static MessageField read(JsonNode field) {
        JsonNode value = field.path(1);
        return switch (field.path(0).asText()) {
            case "text" -> new MessageField.Text(value.asText());
            case "form" -> new MessageField.Form(value.asText());
            case "name" -> new MessageField.Name(kind(value), field.path(2).asText());
            case "names" -> new MessageField.Names(kind(value), texts(field));
            case "group" -> new MessageField.Group(value.asText(), texts(field));
            case "count" -> new MessageField.Count(value.asLong());
            case "change" -> new MessageField.Change(value.asDouble());
            case "share" -> new MessageField.Share(value.asDouble());
            case "p-value" -> new MessageField.PValue(value.asDouble());
            case "amount" -> new MessageField.Amount(value.asDouble());
            case "money" -> new MessageField.Money(value.asDouble());
            case "messages" -> new MessageField.Sentences(messages(field));
            default -> throw new IllegalArgumentException("Not a stored field");
        };
    }

    private static MessageField.Kind kind(JsonNode name) {
        return MessageField.Kind.valueOf(name.asText());
    }

    private static List<String> texts(JsonNode field) {
        List<String> texts = new ArrayList<>();
        field.path(2).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<Message> messages(JsonNode field) {
        List<Message> messages = new ArrayList<>();
        field.path(1).forEach(each -> messages.add(message(each)));
        return messages;
    }

    /** Writes a field of each type. */
    private static final class Writer implements MessageField.Formatter<ArrayNode> {

        private static ArrayNode of(String type) {
            return JsonNodeFactory.instance.arrayNode().add(type);
        }

        private static ArrayNode texts(ArrayNode field, List<String> texts) {
            ArrayNode list = field.addArray();
            texts.forEach(list::add);
            return field;
        }

        @Override
        public ArrayNode format(MessageField.Text text) {
            return of("text").add(text.value());
        }

        @Override
        public ArrayNode format(MessageField.Name name) {
            return of("name").add(name.kind().name()).add(name.value());
        }

        @Override
        public ArrayNode format(MessageField.Names names) {
            return texts(of("names").add(names.kind().name()), names.value());
        }

        @Override
        public ArrayNode format(MessageField.Form form) {
            return of("form").add(form.value());
        }

        @Override
        public ArrayNode format(MessageField.Count count) {
            return of("count").add(count.value());
        }

        @Override
        public ArrayNode format(MessageField.Change change) {
            return of("change").add(change.value());
        }

        @Override
        public ArrayNode format(MessageField.Share share) {
            return of("share").add(share.value());
        }

        @Override
        public ArrayNode format(MessageField.PValue pValue) {
            return of("p-value").add(pValue.value());
        }

        @Override
        public ArrayNode format(MessageField.Amount amount) {
            return of("amount").add(amount.value());
        }

        @Override
        public ArrayNode format(MessageField.Money money) {
            return of("money").add(money.value());
        }

        @Override
        public ArrayNode format(MessageField.Group group) {
            return texts(of("group").add(group.dimension()), group.values());
        }

        @Override
        public ArrayNode format(MessageField.Sentences sentences) {
            ArrayNode field = of("messages");
            ArrayNode list = field.addArray();
            sentences.messages().forEach(message -> list.add(written(message)));
            return field;
        }
    }
}
