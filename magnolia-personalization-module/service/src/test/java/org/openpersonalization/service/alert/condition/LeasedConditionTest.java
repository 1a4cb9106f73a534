package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertKind;

class LeasedConditionTest {

    private static final AlertCondition.Look FOUND =
            new AlertCondition.Look(Instant.EPOCH, Set.of(AlertKind.PUBLISHED_FAULT), List.of(), Set.of());

    @Test
    void instanceWithoutTheLeaseKnowsNothing() {
        assertThat(new LeasedCondition(() -> FOUND, () -> true).look()).isEqualTo(FOUND);
        assertThat(new LeasedCondition(() -> FOUND, () -> false).look()).isEqualTo(AlertCondition.Look.nothing());
    }
}
