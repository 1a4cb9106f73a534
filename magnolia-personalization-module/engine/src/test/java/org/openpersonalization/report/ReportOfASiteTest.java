package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.segment.SegmentFinding;
import org.openpersonalization.report.segment.SegmentRow;
import org.openpersonalization.report.verdict.Next.Action;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Suppression;

/** A report on a site of which the truth is known. It is written anew with {@code -Dreport.write=true}. */
class ReportOfASiteTest {

    private static final Path STORED = Path.of("src/test/resources/report.txt");
    private static final Instant NOW = Plans.SINCE.plus(Duration.ofDays(14).plusHours(3));
    private static final ComparisonTally TALLY = Site.tally(5);
    private static final Report REPORT = Report.of(Site.phase(), TALLY, NOW, Suppression.INSIDE);

    @Test
    void findsWhomTheVariantHelpsAndWhomItHurts() {
        SegmentFinding finding = REPORT.segments().findings().get(0);

        assertThat(REPORT.segments().findings()).hasSize(1);
        assertThat(finding.helped()).containsExactly("new");
        assertThat(finding.hurt()).containsExactly("returning");
        assertThat(REPORT.verdict("bold").next().action()).isEqualTo(Action.RULE);
        assertThat(REPORT.verdict("bold").next().segment()).contains(new Segment("visitor", "new"));
    }

    @Test
    void truthIsInsideTheIntervals() {
        assertHolds(row("visitor", "new", "click").seen().orElseThrow(), Site.NEW_LIFT);
        assertHolds(row("visitor", "returning", "click").seen().orElseThrow(), Site.RETURNING_LIFT);
        assertHolds(row("visitor", "new", "click").effect().orElseThrow(), Site.NEW_LIFT);
        assertHolds(row("visitor", "returning", "click").effect().orElseThrow(), Site.RETURNING_LIFT);
        for (String value : new String[] {"phone", "desktop", "tablet"}) {
            assertHolds(row("device", value, "click").seen().orElseThrow(), Site.lift());
        }
        assertHolds(REPORT.verdict("bold").change().orElseThrow(), Site.lift());
        REPORT.primary().series().forEach(point -> assertHolds(point.change(), Site.lift()));
        assertHolds(effect("order"), Site.ORDER_LIFT);
        assertHolds(effect("bounce"), Site.BOUNCE_LIFT);
    }

    @Test
    void pastMakesIntervalsNarrower() {
        Change adjusted = effect("click");
        Change plain = REPORT.primary().arm("bold").effects().orElseThrow().plainRelative();

        assertThat(adjusted.isAdjusted()).isTrue();
        assertThat(adjusted.high().orElseThrow() - adjusted.low().orElseThrow())
                .isLessThan(0.97 * (plain.high().orElseThrow() - plain.low().orElseThrow()));
    }

    @Test
    void fewVisitorsAreHiddenWithTheNextSmallest() {
        assertThat(row("country", "LI", "click").isHidden()).isTrue();
        assertThat(row("country", "CH", "click").isHidden()).isFalse();
        assertThat(row("country", "DE", "click").isHidden()).isFalse();
    }

    @Test
    void sameSeedGivesTheSameReport() {
        assertThat(Report.of(Site.phase(), Site.tally(5), NOW, Suppression.INSIDE))
                .isEqualTo(REPORT);
        assertThat(Report.of(Site.phase(), Site.tally(6), NOW, Suppression.INSIDE))
                .isNotEqualTo(REPORT);
    }

    @Test
    void orderInWhichNumbersComeChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            ComparisonTally shuffled = Counting.shuffled(TALLY, seed);

            assertThat(Report.of(Site.phase(), shuffled, NOW, Suppression.INSIDE))
                    .isEqualTo(REPORT);
        }
    }

    @Test
    void storedReportIsStillTheReport() throws IOException {
        String text = Rendering.of(REPORT);
        if (Boolean.getBoolean("report.write")) {
            Files.writeString(STORED, text, StandardCharsets.UTF_8);
        }

        assertThat(text).isEqualTo(Files.readString(STORED, StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsInfiniteOrMissingHoweverLittleWasCounted() {
        for (int visitors : new int[] {0, 1, 50, 100, 101}) {
            for (int reached : new int[] {0, 5, visitors}) {
                Counting counting = new Counting(Site.phase().comparison());
                for (String goal : new String[] {"click", "order", "bounce"}) {
                    counting.both(
                                    Plans.FIRST,
                                    "default",
                                    goal,
                                    visitors,
                                    Math.min(reached, visitors),
                                    new Segment("device", "phone"))
                            .both(
                                    Plans.FIRST.plusDays(1),
                                    "bold",
                                    goal,
                                    visitors,
                                    Math.min(reached, visitors),
                                    new Segment("device", "phone"));
                }

                Report report = Report.of(Site.phase(), counting.tally(NOW), NOW, Suppression.INSIDE);

                assertThat(Rendering.of(report)).contains("verdict");
            }
        }
    }

    private static SegmentRow row(String dimension, String value, String goal) {
        return REPORT.segments().rows().stream()
                .filter(each -> each.segment().equals(new Segment(dimension, value))
                        && each.goal().equals(goal))
                .findFirst()
                .orElseThrow();
    }

    private static Change effect(String goal) {
        return REPORT.goal(goal).arm("bold").effects().orElseThrow().relative();
    }

    private static void assertHolds(Change change, double truth) {
        assertThat(truth).isBetween(change.low().orElseThrow(), change.high().orElseThrow());
    }
}
