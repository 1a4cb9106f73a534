package org.openpersonalization.service.alert.condition;

import java.util.function.BooleanSupplier;
import org.openpersonalization.service.alert.AlertCondition;

/**
 * A condition that one instance looks at for all. Two instances that see different things, such as pages during a publication, would
 * raise and resolve an alert in turn.
 *
 * @param lease takes or prolongs the lease of this instance; returns whether it has it
 */
public record LeasedCondition(AlertCondition condition, BooleanSupplier lease) implements AlertCondition {

    @Override
    public Look look() {
        return lease.getAsBoolean() ? condition.look() : Look.nothing();
    }
}
