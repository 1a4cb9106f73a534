package org.openpersonalization.service.message;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A part of a text. Values are texts, or {@link Long} for numbers of things. */
sealed interface MessagePart {

    /** Appends the part, filled in with values. */
    void write(StringBuilder text, Map<String, ?> values, Locale locale);

    /** Adds the names of the values that the part shows or chooses by. */
    void collect(Set<String> names);

    /** Characters that are shown as they are. */
    record Literal(String characters) implements MessagePart {
        @Override
        public void write(StringBuilder text, Map<String, ?> values, Locale locale) {
            text.append(characters);
        }

        @Override
        public void collect(Set<String> names) {}
    }

    /** {@code {name}}; it stays as it is where the value is missing, as in ICU. */
    record Argument(String name) implements MessagePart {
        @Override
        public void write(StringBuilder text, Map<String, ?> values, Locale locale) {
            Object value = values.get(name);
            text.append(value == null ? "{" + name + "}" : shown(value, locale));
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    /** {@code {name, number}}: a whole number, grouped as the language does. */
    record WholeNumber(String name) implements MessagePart {
        @Override
        public void write(StringBuilder text, Map<String, ?> values, Locale locale) {
            new Argument(name).write(text, values, locale);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    /** {@code {name, select, one {…} other {…}}}: the branch of the value, else that of {@code other}. */
    record Select(String name, Map<String, List<MessagePart>> branches) implements MessagePart {
        @Override
        public void write(StringBuilder text, Map<String, ?> values, Locale locale) {
            List<MessagePart> other = branches.get(MessageParser.OTHER);
            Object value = values.get(name);
            (value == null ? other : branches.getOrDefault(value.toString(), other))
                    .forEach(part -> part.write(text, values, locale));
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
            branches.values().forEach(branch -> branch.forEach(part -> part.collect(names)));
        }
    }

    /** {@code {name, plural, =0 {…} one {…} other {…}}}; in a branch {@code #} shows the number. */
    record Plural(String name, Map<String, List<MessagePart>> branches) implements MessagePart {
        @Override
        public void write(StringBuilder text, Map<String, ?> values, Locale locale) {
            List<MessagePart> branch =
                    values.get(name) instanceof Long number ? branch(number) : branches.get(MessageParser.OTHER);
            branch.forEach(part -> part.write(text, values, locale));
        }

        /** English and German have two forms for whole numbers (CLDR): one for 1, other for the rest. */
        private List<MessagePart> branch(long number) {
            List<MessagePart> exact = branches.get("=" + number);
            if (exact != null) {
                return exact;
            }
            List<MessagePart> other = branches.get(MessageParser.OTHER);
            return number == 1 ? branches.getOrDefault("one", other) : other;
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
            branches.values().forEach(branch -> branch.forEach(part -> part.collect(names)));
        }
    }

    private static String shown(Object value, Locale locale) {
        return value instanceof Long number
                ? NumberFormat.getIntegerInstance(locale).format(number)
                : value.toString();
    }
}
