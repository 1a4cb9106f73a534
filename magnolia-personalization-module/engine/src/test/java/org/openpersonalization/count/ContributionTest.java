package org.openpersonalization.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Deeds;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Joint;

class ContributionTest {

    private static final GoalRule ORDER = new GoalRule.Deed(ActivityKind.CONVERSION, "order", 0);
    private static final List<Activity> ORDERS = List.of(
            Deeds.order(300, Duration.ofHours(-2)),
            Deeds.order(500, Duration.ofHours(1)),
            Deeds.order(700, Duration.ofHours(2)));

    @Test
    void visitorWithAPastAddsIt() {
        Goal each = Deeds.goal(ORDER, Measure.VALUE_EACH);

        Contribution known = Contribution.of(each, ORDERS, Deeds.EXPOSED, "banner", true);

        assertThat(known).isEqualTo(new Contribution(new Counted(1200, 2), true, new Counted(300, 1)));
        assertThat(known.sums()).isEqualTo(Joint.of(1200, 2, true, 300, 1));
    }

    @Test
    void visitorWithoutAPastAddsNone() {
        Goal worth = Deeds.goal(ORDER, Measure.VALUE);

        Contribution unknown = Contribution.of(worth, ORDERS, Deeds.EXPOSED, "banner", false);

        assertThat(unknown.sums()).isEqualTo(Joint.of(1200, 0, false, 0, 0));
    }

    @Test
    void whoDidNothingIsOneVisitorWhoReachedNothing() {
        Joint sums = Contribution.of(Deeds.goal(ORDER, Measure.REACHED), List.of(), Deeds.EXPOSED, "banner", false)
                .sums();

        assertThat(sums.visitors()).isEqualTo(1);
        assertThat(sums.reached()).isZero();
    }
}
