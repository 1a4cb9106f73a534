package org.openpersonalization.message;

import java.util.List;

/** A typed value of a message. The catalogue formats it by its type and the language of the text. */
public sealed interface MessageField {

    /** The value as JSON carries it: a number, a text or a list of texts. */
    Object value();

    /** Calls the method of the formatter for this type. */
    <T> T accept(Formatter<T> formatter);

    /** The value as one text: numbers as {@link Long#toString} or {@link Double#toString}, lists with a line for each entry. */
    default String text() {
        return String.valueOf(value());
    }

    /** Formats a field of each type. */
    interface Formatter<T> {

        T format(Text text);

        T format(Name name);

        T format(Names names);

        T format(Form form);

        T format(Count count);

        T format(Change change);

        T format(Share share);

        T format(PValue pValue);

        T format(Amount amount);

        T format(Money money);

        T format(Group group);

        T format(Sentences sentences);
    }

    /** A text that is shown as it is, such as a path or a date. */
    record Text(String value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /**
     * Something that has a name.
     *
     * @param kind of the thing, such as {@code variant}
     */
    record Name(Kind kind, String value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** Several names of one kind; may be empty. */
    record Names(Kind kind, List<String> value) implements MessageField {

        public Names {
            value = List.copyOf(value);
        }

        @Override
        public String text() {
            return String.join("\n", value);
        }

        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** The name of the form in which the text is shown, for {@code select}; itself not shown. */
    record Form(String value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** A whole number of things. */
    record Count(Long value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** A relative change; 0.12 is shown as +12.0 %. */
    record Change(Double value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** A share; 0.12 is shown as 12.0 %. */
    record Share(Double value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** A p-value, between 0 and 1. */
    record PValue(Double value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** A number in a goal's unit, shown with its sign. */
    record Amount(Double value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** An amount of money in hundredths, shown with its sign. */
    record Money(Double value) implements MessageField {
        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /**
     * Visitors of a kind.
     *
     * @param dimension by which results are read, such as {@code visitor}
     * @param values of the dimension, at least one
     */
    record Group(String dimension, List<String> values) implements MessageField {

        public Group {
            values = List.copyOf(values);
        }

        @Override
        public Object value() {
            return values;
        }

        @Override
        public String text() {
            return String.join("\n", values);
        }

        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** Further messages inside the text, one after the other. */
    record Sentences(List<Message> messages) implements MessageField {

        public Sentences {
            messages = List.copyOf(messages);
        }

        @Override
        public Object value() {
            return messages.stream().map(Message::key).toList();
        }

        @Override
        public <T> T accept(Formatter<T> formatter) {
            return formatter.format(this);
        }
    }

    /** Kinds of named things; an interface may show a label for a name of this kind. */
    enum Kind {
        /** Named by an editor: a goal, an audience, an experiment. */
        TITLE,
        /** A variant, or an arm of a comparison. */
        VARIANT,
        /** A kind of signal. */
        SIGNAL
    }
}
