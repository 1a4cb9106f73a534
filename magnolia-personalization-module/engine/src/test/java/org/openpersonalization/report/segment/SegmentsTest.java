package org.openpersonalization.report.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.Counting;
import org.openpersonalization.report.Plans;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Suppression;

class SegmentsTest {

    private static final LocalDate DAY = Plans.FIRST;
    private static final Segment NEW = new Segment("visitor", "new");
    private static final Segment RETURNING = new Segment("visitor", "returning");

    private final Phase phase = Plans.comparing("bold").phase();

    @Test
    void helpedAndHurtAreTold() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 2000, 200, NEW)
                .both(DAY, "bold", "click", 2000, 320, NEW)
                .both(DAY, "default", "click", 2000, 200, RETURNING)
                .both(DAY, "bold", "click", 2000, 100, RETURNING);

        SegmentReport report = read(phase, counting, Suppression.INSIDE);

        SegmentFinding finding = report.findings().get(0);
        assertThat(finding.isMixed()).isTrue();
        assertThat(finding.helped()).containsExactly("new");
        assertThat(finding.hurt()).containsExactly("returning");
        assertThat(finding.text().code()).isEqualTo("segments-mixed");
        assertThat(finding.text().fields())
                .containsEntry("helped", new MessageField.Group("visitor", List.of("new")))
                .containsEntry("hurt", new MessageField.Group("visitor", List.of("returning")));
        assertThat(report.rows()).allMatch(SegmentRow::isEvidence);
        assertThat(report.silenced().rows()).noneMatch(SegmentRow::isEvidence);
        assertThat(report.silenced().findings()).isEmpty();
    }

    @Test
    void fewerBouncesHelp() {
        Phase bounces = Plans.comparing("bold").by(Plans.BOUNCE).phase();
        Counting counting = new Counting(bounces.comparison())
                .both(DAY, "default", "bounce", 2000, 1000, NEW)
                .both(DAY, "bold", "bounce", 2000, 700, NEW)
                .both(DAY, "default", "bounce", 2000, 1000, RETURNING)
                .both(DAY, "bold", "bounce", 2000, 1010, RETURNING);

        SegmentReport report = read(bounces, counting, Suppression.INSIDE);

        assertThat(report.findings().get(0).helped()).containsExactly("new");
        assertThat(report.findings().get(0).text().code()).isEqualTo("segments-helped");
        assertThat(report.rows().get(0).seen().orElseThrow().value()).isCloseTo(-0.3, within(1e-12));
    }

    @Test
    void lossAloneIsToldAsWell() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 2000, 300, NEW)
                .both(DAY, "bold", "click", 2000, 150, NEW);

        SegmentFinding finding =
                read(phase, counting, Suppression.INSIDE).findings().get(0);

        assertThat(finding.text().code()).isEqualTo("segments-hurt");
        assertThat(finding.text().parameters()).containsEntry("hurt", "new").doesNotContainKey("helped");
    }

    @Test
    void effectsArePulledTowardEachOther() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 500, 50, NEW)
                .both(DAY, "bold", "click", 500, 60, NEW)
                .both(DAY, "default", "click", 500, 50, RETURNING)
                .both(DAY, "bold", "click", 500, 50, RETURNING);

        List<SegmentRow> rows = read(phase, counting, Suppression.INSIDE).rows();

        assertThat(rows.get(0).seen().orElseThrow().value()).isCloseTo(0.2, within(1e-12));
        assertThat(rows.get(1).seen().orElseThrow().value()).isCloseTo(0, within(1e-12));
        assertThat(rows.get(0).effect().orElseThrow().value()).isBetween(0.01, 0.15);
        assertThat(rows.get(0).visitors()).contains(1000L);
        assertThat(rows).noneMatch(SegmentRow::isEvidence);
    }

    @Test
    void segmentsOfFewAreHiddenWithOthersThatGiveThemAway() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 500, 50, country("CH"))
                .both(DAY, "bold", "click", 500, 60, country("CH"))
                .both(DAY, "default", "click", 300, 50, country("DE"))
                .both(DAY, "bold", "click", 300, 50, country("DE"))
                .both(DAY, "default", "click", 4, 2, country("LI"))
                .both(DAY, "bold", "click", 30, 2, country("LI"));

        List<SegmentRow> rows = read(phase, counting, Suppression.INSIDE).rows();

        assertThat(rows).extracting(SegmentRow::isHidden).containsExactly(false, true, true);
        assertThat(rows.get(1)).isEqualTo(SegmentRow.hidden(country("DE"), "click", "bold"));
        assertThat(rows.get(2).visitors()).isEmpty();
    }

    @Test
    void fewOfWhomTheDimensionIsUnknownAreProtectedToo() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 500, 50, country("CH"))
                .both(DAY, "bold", "click", 500, 60, country("CH"))
                .both(DAY, "default", "click", 300, 50, country("DE"))
                .both(DAY, "bold", "click", 300, 50, country("DE"))
                .both(DAY, "default", "click", 3, 2)
                .both(DAY, "bold", "click", 30, 2);

        List<SegmentRow> rows = read(phase, counting, Suppression.INSIDE).rows();

        assertThat(rows).extracting(SegmentRow::isHidden).containsExactly(false, true);
    }

    @Test
    void evidenceIsTheSameInsideAndOutsideTheHouse() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 2000, 200, NEW, country("CH"))
                .both(DAY, "bold", "click", 2000, 320, NEW, country("CH"))
                .both(DAY, "default", "click", 40, 5, RETURNING, country("CH"))
                .both(DAY, "bold", "click", 40, 5, RETURNING, country("CH"));

        SegmentReport inside = read(phase, counting, Suppression.INSIDE);
        SegmentReport outside = read(phase, counting, Suppression.EXPORTED);

        assertThat(inside.rows()).extracting(SegmentRow::isEvidence).containsExactly(true, true, false);
        assertThat(outside.rows()).extracting(SegmentRow::isEvidence).containsExactly(true, false, false);
        assertThat(outside.rows()).extracting(SegmentRow::isHidden).containsExactly(false, true, true);
        assertThat(outside.least()).isEqualTo(50);
    }

    @Test
    void enoughVisitorsButTooFewSuccessesShowNoEffect() {
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 200, 4, NEW)
                .both(DAY, "bold", "click", 200, 40, NEW);

        SegmentRow row = read(phase, counting, Suppression.INSIDE).rows().get(0);

        assertThat(row.isHidden()).isFalse();
        assertThat(row.visitors()).contains(400L);
        assertThat(row.effect()).isEmpty();
        assertThat(row.seen()).isEmpty();
    }

    /**
     * Whatever a dimension looks like: what the whole leaves when everything shown is taken off is nobody, or enough.
     */
    @Test
    void hiddenSegmentsCannotBeWorkedOutFromTheWhole() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            Counting counting = new Counting(phase.comparison());
            Map<String, Long> whole = new HashMap<>();
            Map<Segment, Map<String, Long>> parts = new HashMap<>();
            for (String arm : List.of("default", "bold")) {
                for (int value = 0; value < 4; value++) {
                    long visitors = random.nextInt(3) == 0 ? random.nextInt(12) : 10 + random.nextInt(90);
                    whole.merge(arm, visitors, Long::sum);
                    if (value < 3) {
                        parts.computeIfAbsent(country("c" + value), any -> new HashMap<>())
                                .put(arm, visitors);
                        counting.both(DAY, arm, "click", visitors, 0, country("c" + value));
                    } else {
                        counting.both(DAY, arm, "click", visitors, 0);
                    }
                }
            }

            SegmentReport report = read(phase, counting, Suppression.INSIDE);

            for (SegmentRow row : report.rows()) {
                if (!row.isHidden()) {
                    parts.get(row.segment()).forEach((arm, visitors) -> {
                        assertThat(visitors).isGreaterThanOrEqualTo(10);
                        whole.merge(arm, -visitors, Long::sum);
                    });
                }
            }
            assertThat(whole.values()).allMatch(rest -> rest == 0 || rest >= 10);
        }
    }

    private static Segment country(String value) {
        return new Segment("country", value);
    }

    private static SegmentReport read(Phase phase, Counting counting, Suppression suppression) {
        return Segments.of(Sums.of(counting.tally(Plans.UNTIL)), Terms.of(phase), suppression);
    }
}
