package org.openpersonalization.audience.lint;

import java.util.Locale;
import java.util.Map;

/**
 * Something that an editor should look at.
 *
 * @param code what it is, for programs
 * @param place the audience or variant that it is about; empty when there is but one
 * @param values what the sentence is filled in with, by name
 */
public record LintFinding(Code code, String place, Map<String, String> values) {

    /** Kinds of findings, each with its sentence. */
    public enum Code {
        /** Two parts exclude each other. */
        CONTRADICTION(
                Weight.FAULT,
                "Nobody can match, since [{one}] and [{other}] cannot both hold."
                        + " Remove one of them, or let either of them be enough."),
        /** An attribute never has such a value. */
        NO_SUCH_VALUE(
                Weight.FAULT, "Nobody can match, since [{part}] never holds: {path} is {allowed}. Change the value."),
        /** It never holds for a reason that is not that simple. */
        NEVER_MATCHES(
                Weight.FAULT,
                "Nobody can match, since [{part}] never holds. Look for parts that exclude each other or lists that are"
                        + " empty."),
        /** It holds whatever the attributes are. */
        ALWAYS_MATCHES(
                Weight.HINT, "Everybody matches. If that is not meant, change or remove the part that always holds."),
        /** Nothing is counted under this name. */
        UNKNOWN_ATTRIBUTE(
                Weight.WARNING,
                "Nothing is counted under {path}, so it is 0 or not known for everybody. Choose an attribute of the"
                        + " list."),
        /** No rule shows the variant. */
        NO_AUDIENCE(
                Weight.WARNING,
                "No rule shows the variant [{variant}], since it has no usable audience. Choose one, unless an"
                        + " experiment shows it."),
        /** It was for a time that is over. */
        ENDED(
                Weight.WARNING,
                "The variant [{variant}] is not shown any more, since its time ended on {until}. Remove it or change"
                        + " its dates."),
        /** The variant's audience never matches. */
        UNREACHABLE(
                Weight.FAULT,
                "Nobody can see the variant [{variant}], since nobody can match its audience [{audience}]. Correct the"
                        + " audience."),
        /** An earlier variant takes everybody. */
        SHADOWED(
                Weight.FAULT,
                "Nobody can see the variant [{variant}], since everybody whom it is for gets [{earlier}], which comes"
                        + " first. Move it before that one, or narrow that one's audience.");

        private final Weight weight;
        private final String sentence;

        Code(Weight weight, String sentence) {
            this.weight = weight;
            this.sentence = sentence;
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

    /** The same about something in particular. */
    public LintFinding at(String other) {
        return new LintFinding(code, other, values);
    }

    /** What it is and what to do, as a sentence or two. */
    public String sentence() {
        String filled = code.sentence;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return code.name().toLowerCase(Locale.ROOT) + (place.isEmpty() ? "" : " at " + place) + ": " + sentence();
    }
}
