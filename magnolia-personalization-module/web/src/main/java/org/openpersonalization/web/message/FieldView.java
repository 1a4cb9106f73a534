package org.openpersonalization.web.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A value of a message, with its type. One of number, texts and messages is set.
 *
 * @param type how the value is shown
 * @param number changes, shares and p-values as shares of one, money in hundredths
 * @param texts one or several texts; of a group the values
 * @param dimension of a group
 * @param messages sentences inside the text
 */
public record FieldView(
        Type type,
        @Nullable Double number,
        List<String> texts,
        @Nullable String dimension,
        List<TextView> messages) {

    /** How a value is shown. */
    public enum Type {
        TEXT,
        FORM,
        TITLE,
        VARIANT,
        SIGNAL,
        COUNT,
        CHANGE,
        SHARE,
        P_VALUE,
        AMOUNT,
        MONEY,
        GROUP,
        MESSAGES;

        /** The name in JSON, whatever mapper writes it. */
        @JsonValue
        String label() {
            return Labels.of(this);
        }
    }

    /** The fields of a message. */
    static SortedMap<String, FieldView> of(Message message) {
        SortedMap<String, FieldView> fields = new TreeMap<>();
        message.fields().forEach((name, field) -> fields.put(name, field.accept(VIEWS)));
        return fields;
    }

    /** The fields as texts; sentences in English, and a group with its dimension beside it. */
    public static SortedMap<String, String> parameters(Message message) {
        SortedMap<String, String> texts = new TreeMap<>(message.parameters());
        message.fields().forEach((name, field) -> {
            if (field instanceof MessageField.Group group) {
                texts.put("dimension", group.dimension());
            } else if (field instanceof MessageField.Sentences sentences) {
                texts.put(
                        name,
                        sentences.messages().stream()
                                .map(MessageCatalogue.english()::text)
                                .collect(Collectors.joining(" ")));
            }
        });
        return texts;
    }

    private static final MessageField.Formatter<FieldView> VIEWS = new MessageField.Formatter<>() {
        @Override
        public FieldView format(MessageField.Text text) {
            return texts(Type.TEXT, List.of(text.value()));
        }

        @Override
        public FieldView format(MessageField.Name name) {
            return texts(type(name.kind()), List.of(name.value()));
        }

        @Override
        public FieldView format(MessageField.Names names) {
            return texts(type(names.kind()), names.value());
        }

        @Override
        public FieldView format(MessageField.Form form) {
            return texts(Type.FORM, List.of(form.value()));
        }

        @Override
        public FieldView format(MessageField.Count count) {
            return number(Type.COUNT, count.value().doubleValue());
        }

        @Override
        public FieldView format(MessageField.Change change) {
            return number(Type.CHANGE, change.value());
        }

        @Override
        public FieldView format(MessageField.Share share) {
            return number(Type.SHARE, share.value());
        }

        @Override
        public FieldView format(MessageField.PValue pValue) {
            return number(Type.P_VALUE, pValue.value());
        }

        @Override
        public FieldView format(MessageField.Amount amount) {
            return number(Type.AMOUNT, amount.value());
        }

        @Override
        public FieldView format(MessageField.Money money) {
            return number(Type.MONEY, money.value());
        }

        @Override
        public FieldView format(MessageField.Group group) {
            return new FieldView(Type.GROUP, null, group.values(), group.dimension(), List.of());
        }

        @Override
        public FieldView format(MessageField.Sentences sentences) {
            return new FieldView(
                    Type.MESSAGES,
                    null,
                    List.of(),
                    null,
                    sentences.messages().stream().map(TextView::of).toList());
        }

        private static Type type(MessageField.Kind kind) {
            return Type.valueOf(kind.name());
        }

        private static FieldView number(Type type, double number) {
            return new FieldView(type, number, List.of(), null, List.of());
        }

        private static FieldView texts(Type type, List<String> texts) {
            return new FieldView(type, null, texts, null, List.of());
        }
    };
}
