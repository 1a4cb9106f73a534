package org.openpersonalization.audience.lint;

import java.util.Map;
import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/**
 * A fault or warning for an editor.
 *
 * @param code the finding, for programs
 * @param place the audience or variant with the finding; empty when there is only one
 * @param values of the text, by name
 */
public record LintFinding(Code code, String place, Map<String, String> values) {

    /** Kinds of findings, each with the fields of its text. */
    public enum Code implements MessageCode {
        /** Two parts exclude each other. */
        CONTRADICTION(Weight.FAULT, "one", "other"),
        /** An attribute never has such a value. */
        NO_SUCH_VALUE(Weight.FAULT, "part", "path", "allowed"),
        /** It never holds for a reason that is not that simple. */
        NEVER_MATCHES(Weight.FAULT, "part"),
        /** It holds whatever the attributes are. */
        ALWAYS_MATCHES(Weight.HINT),
        /** Nothing is counted under this name. */
        UNKNOWN_ATTRIBUTE(Weight.WARNING, "path"),
        /** No rule shows the variant. */
        NO_AUDIENCE(Weight.WARNING, "variant"),
        /** It was for a time that is over. */
        ENDED(Weight.WARNING, "variant", "until"),
        /** The variant's audience never matches. */
        UNREACHABLE(Weight.FAULT, "variant", "audience"),
        /** An earlier variant matches all visitors. */
        SHADOWED(Weight.FAULT, "variant", "earlier"),
        /** Fields of the variant lack a language that the original has. */
        MISSING_TRANSLATION(Weight.WARNING, "variant", "fields", "language"),
        /** The variant has an image of its own under the original's alternative text. */
        MISSING_ALT_TEXT(Weight.WARNING, "variant", "field"),
        /** Texts of the variant are longer than the original's by more than half. */
        MUCH_LONGER(Weight.HINT, "variant", "fields"),
        /** The variant links to a page that does not exist. */
        DEAD_LINK(Weight.FAULT, "variant", "field", "link"),
        /** Few visitors grant a purpose that the variant's audience needs. */
        RARELY_GRANTED(Weight.HINT, "variant", "purpose", "percent"),
        /** An experiment runs on the component. */
        EXPERIMENT_RUNNING(Weight.HINT, "experiment");

        private final Weight weight;
        private final Set<String> fields;

        Code(Weight weight, String... fields) {
            this.weight = weight;
            this.fields = Set.of(fields);
        }

        @Override
        public String family() {
            return "lint";
        }

        @Override
        public Set<String> fields() {
            return fields;
        }

        /** How much it matters. */
        public Weight weight() {
            return weight;
        }
    }

    /** How much something matters. */
    public enum Weight {
        /** It cannot be meant so. */
        FAULT,
        /** It is likely not meant so. */
        WARNING,
        /** It is worth knowing. */
        HINT
    }

    public LintFinding {
        values = Map.copyOf(values);
    }

    /** The finding as a message, with a text that says what to do. */
    public Message message() {
        Message message = Message.of(code);
        for (Map.Entry<String, String> value : values.entrySet()) {
            message = message.text(value.getKey(), value.getValue());
        }
        return message;
    }

    @Override
    public String toString() {
        return code.code() + (place.isEmpty() ? "" : " at " + place) + " " + values;
    }
}
