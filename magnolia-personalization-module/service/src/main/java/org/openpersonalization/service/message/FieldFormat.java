package org.openpersonalization.service.message;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpersonalization.message.MessageField;

/** Formats the fields of messages in a language: names in brackets, numbers by the rules of the language. */
final class FieldFormat implements MessageField.Formatter<Object> {

    private static final int PERCENT = 100;
    private static final double LEAST_P = 0.001;

    private final MessageCatalogue catalogue;
    private final Locale locale;

    FieldFormat(MessageCatalogue catalogue) {
        this.catalogue = catalogue;
        this.locale = catalogue.locale();
    }

    @Override
    public Object format(MessageField.Text text) {
        return text.value();
    }

    @Override
    public Object format(MessageField.Name name) {
        return "[" + name.value() + "]";
    }

    @Override
    public Object format(MessageField.Names names) {
        return names.value().toString();
    }

    @Override
    public Object format(MessageField.Form form) {
        return form.value();
    }

    @Override
    public Object format(MessageField.Count count) {
        return count.value();
    }

    @Override
    public Object format(MessageField.Change change) {
        return String.format(locale, "%+.1f %%", PERCENT * change.value());
    }

    @Override
    public Object format(MessageField.Share share) {
        return String.format(locale, "%.1f %%", PERCENT * share.value());
    }

    @Override
    public Object format(MessageField.PValue pValue) {
        return pValue.value() < LEAST_P
                ? "< " + String.format(locale, "%.3f", LEAST_P)
                : String.format(locale, "%.3f", pValue.value());
    }

    @Override
    public Object format(MessageField.Amount amount) {
        return String.format(locale, "%+.4g", amount.value());
    }

    @Override
    public Object format(MessageField.Money money) {
        return String.format(locale, "%+,.2f", money.value() / PERCENT);
    }

    @Override
    public Object format(MessageField.Group group) {
        return catalogue.text(
                "field.group", Map.of("dimension", group.dimension(), "values", String.join(", ", group.values())));
    }

    @Override
    public Object format(MessageField.Sentences sentences) {
        return sentences.messages().stream().map(catalogue::text).collect(Collectors.joining(" "));
    }
}
