package org.openpersonalization.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Portions of rows")
class RowPortionsTest {

    private long nanos;

    private RowPortions portions(int most) {
        return new RowPortions(most, () -> nanos);
    }

    private static List<Integer> all(RowPortions portions) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = portions.next(); size > 0; size = portions.next()) {
            sizes.add(size);
        }
        return sizes;
    }

    @Test
    void portionsGrowUpToTheMostRows() {
        assertThat(all(portions(1_000))).containsExactly(20, 40, 80, 160, 320, 380);
        assertThat(all(portions(7))).containsExactly(7);
    }

    @Test
    void portionAfterWhichASecondIsOverIsTheLast() {
        RowPortions portions = portions(1_000);

        portions.next();
        nanos += Duration.ofMillis(900).toNanos();
        assertThat(portions.next()).isEqualTo(40);
        nanos += Duration.ofMillis(900).toNanos();

        assertThat(portions.next()).isZero();
    }

    @Test
    void rowsThatWaitForTheEndOfTheTransactionTakeTimeAsWell() {
        RowPortions portions = portions(1_000);
        portions.next();
        nanos += Duration.ofMillis(100).toNanos();

        assertThat(portions.next(200)).isEqualTo(40);
        assertThat(portions.next(10_000)).isZero();
    }

    @Test
    void rowsThatWaitForTheEndOfTheTransactionAreBounded() {
        RowPortions portions = portions(1_000);
        portions.next();

        assertThat(portions.next(19_999)).isEqualTo(40);
        assertThat(portions.next(20_000)).isZero();
    }

    @Test
    void changeEndsWithTheRowsOrWithTheTransaction() throws SQLException {
        List<Integer> asked = new ArrayList<>();

        RowPortions.Changed all = portions(1_000).change(most -> {
            asked.add(most);
            return most == 80 ? 3 : most;
        });
        RowPortions.Changed some = portions(1_000).change(most -> {
            nanos += Duration.ofSeconds(2).toNanos();
            return most;
        });

        assertThat(asked).containsExactly(20, 40, 80);
        assertThat(all).isEqualTo(new RowPortions.Changed(63, false));
        assertThat(some).isEqualTo(new RowPortions.Changed(20, true));
        assertThat(all.and(some)).isEqualTo(new RowPortions.Changed(83, true));
    }

    @Test
    void changeWithoutAPortionLeftChangesNothingAndMayLeaveRows() throws SQLException {
        RowPortions portions = portions(20);
        portions.change(most -> most);

        assertThat(portions.change(most -> most)).isEqualTo(new RowPortions.Changed(0, true));
    }
}
