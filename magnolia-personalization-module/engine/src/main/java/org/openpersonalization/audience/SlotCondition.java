package org.openpersonalization.audience;

import java.util.List;
import org.openpersonalization.audience.operator.OrderOperator;
import org.openpersonalization.audience.operator.ValueCheck;

/**
 * A condition over numbered attributes, compiled from a {@link Clause}: no path is looked up and nothing is allocated when it is
 * evaluated. Holds exactly when the clause does, and reads the same attributes in the same order.
 */
public interface SlotCondition {

    /** Whether the condition holds for the values. */
    boolean holds(SlotValues values);

    /** The value in a slot is accepted. */
    record At(int slot, ValueCheck check) implements SlotCondition {
        @Override
        public boolean holds(SlotValues values) {
            return check.accepts(values.value(slot));
        }
    }

    /** The value in a slot is a version before, after or equal to another, which is in comparable form. */
    record Version(int slot, OrderOperator order, String expected) implements SlotCondition {
        @Override
        public boolean holds(SlotValues values) {
            return order.accepts(values.version(slot).compareTo(expected));
        }
    }

    /** Every part holds; holds when there is none. */
    record AllOf(SlotCondition[] parts) implements SlotCondition {
        @Override
        public boolean holds(SlotValues values) {
            for (SlotCondition part : parts) {
                if (!part.holds(values)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one part holds; holds also when there is none. */
    record AnyOf(SlotCondition[] parts) implements SlotCondition {
        @Override
        public boolean holds(SlotValues values) {
            for (SlotCondition part : parts) {
                if (part.holds(values)) {
                    return true;
                }
            }
            return parts.length == 0;
        }
    }

    /** The part does not hold. */
    record Not(SlotCondition part) implements SlotCondition {
        @Override
        public boolean holds(SlotValues values) {
            return !part.holds(values);
        }
    }

    /** The conditions of several clauses, in order. */
    static SlotCondition[] all(List<Clause> clauses, AttributeSlots slots) {
        return clauses.stream().map(clause -> clause.compiled(slots)).toArray(SlotCondition[]::new);
    }
}
