package org.openpersonalization.audience;

import java.util.List;
import java.util.stream.Collectors;
import org.openpersonalization.audience.operator.ScalarCheck;
import org.openpersonalization.audience.operator.ValueCheck;

/** A statement about attributes. */
public sealed interface Clause {

    boolean matches(Attributes attributes);

    String words();

    /** The same over numbered attributes; numbers the paths that it reads. */
    SlotCondition compiled(AttributeSlots slots);

    /** The value at a path is accepted. */
    record At(String path, ValueCheck test) implements Clause {
        @Override
        public boolean matches(Attributes attributes) {
            return test.accepts(attributes.value(path));
        }

        @Override
        public SlotCondition compiled(AttributeSlots slots) {
            int slot = slots.of(path);
            return test instanceof ScalarCheck.Version version
                    ? new SlotCondition.Version(slot, version.order(), version.expected())
                    : new SlotCondition.At(slot, test);
        }

        @Override
        public String words() {
            return path + " " + test.words();
        }
    }

    /** Every part holds; holds when there is none. */
    record AllOf(List<Clause> parts) implements Clause {
        @Override
        public boolean matches(Attributes attributes) {
            for (Clause part : parts) {
                if (!part.matches(attributes)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public SlotCondition compiled(AttributeSlots slots) {
            return new SlotCondition.AllOf(SlotCondition.all(parts, slots));
        }

        @Override
        public String words() {
            return parts.isEmpty() ? "always" : joined(parts, " and ");
        }
    }

    /** At least one part holds; holds also when there is none. */
    record AnyOf(List<Clause> parts) implements Clause {
        @Override
        public boolean matches(Attributes attributes) {
            for (Clause part : parts) {
                if (part.matches(attributes)) {
                    return true;
                }
            }
            return parts.isEmpty();
        }

        @Override
        public SlotCondition compiled(AttributeSlots slots) {
            return new SlotCondition.AnyOf(SlotCondition.all(parts, slots));
        }

        @Override
        public String words() {
            return parts.isEmpty() ? "always" : "(" + joined(parts, " or ") + ")";
        }
    }

    /** The part does not hold. */
    record Not(Clause part) implements Clause {
        @Override
        public boolean matches(Attributes attributes) {
            return !part.matches(attributes);
        }

        @Override
        public SlotCondition compiled(AttributeSlots slots) {
            return new SlotCondition.Not(part.compiled(slots));
        }

        @Override
        public String words() {
            return "not (" + part.words() + ")";
        }
    }

    private static String joined(List<Clause> parts, String separator) {
        return parts.stream().map(Clause::words).collect(Collectors.joining(separator));
    }
}
