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

    /** Counts beyond a byte, in the order of days and against it. */
    @Test
    void busyDaysAreCountedLikeQuietOnes() {
        DayCounts counts = DayCounts.none();
        for (int time = 0; time < 300; time++) {
            counts = counts.plusOn(FIRST_DAY).plusOn(FIRST_DAY - 7);
        }
        counts = counts.plusOn(FIRST_DAY + 29);

        assertThat(counts.byDay()).isEqualTo(new TreeMap<>(Map.of((long) FIRST_DAY, 300L, FIRST_DAY + 29L, 1L)));
        assertThat(counts.total()).isEqualTo(601);
        assertThat(counts).isEqualTo(new DayCounts(601, counts.byDay()));
        DayCounts later = counts.plusOn(FIRST_DAY + 30);
        assertThat(later).isEqualTo(new DayCounts(602, later.byDay())).isNotEqualTo(counts);
        assertThat(later.within(2, FIRST_DAY + 30L)).isEqualTo(2);
    }

    @Test
    void daysOfAnotherMonthAreLeftOut() {
        TreeMap<Long, Long> days = new TreeMap<>(Map.of(100L, 3L, 20_000L, 5L));

        assertThat(new DayCounts(8, days).byDay()).isEqualTo(Map.of(20_000L, 5L));
        assertThat(new DayCounts(8, days)).isEqualTo(new DayCounts(8, new TreeMap<>(Map.of(20_000L, 5L))));
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
