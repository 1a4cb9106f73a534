package org.openpersonalization.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    private static final int STEPS = 20_000;
    private static final int FIRST_DAY = 20_000;

    /** Beside a map of days from which what is older than 30 days is removed at each step. */
    @Test
    void countsAreThoseOfAMapOfDays() {
        Random random = new Random(11);
        TreeMap<Long, Long> model = new TreeMap<>();
        DayCounts counts = DayCounts.none();

        for (int step = 0; step < STEPS; step++) {
            long day = FIRST_DAY + step / 8 + random.nextInt(50) - 40;
            counts = counts.plusOn(day);
            model.merge(day, 1L, Long::sum);
            model.headMap(model.lastKey() - DayCounts.DAYS_KEPT + 1).clear();

            assertThat(counts.byDay()).isEqualTo(model);
            long today = day + random.nextInt(10) - 5;
            assertThat(counts.within(7, today)).isEqualTo(within(model, 7, today));
        }
        assertThat(counts.total()).isEqualTo(STEPS);
        assertThat(counts).isEqualTo(new DayCounts(STEPS, model)).hasSameHashCodeAs(new DayCounts(STEPS, model));
    }

    private static long within(TreeMap<Long, Long> model, int days, long today) {
        return model.subMap(today - days + 1, today + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void dayThatNoCalendarHasIsRejected() {
        TreeMap<Long, Long> days = new TreeMap<>(Map.of(1L << 40, 1L));

        assertThatThrownBy(() -> new DayCounts(1, days)).isInstanceOf(ArithmeticException.class);
    }
}
