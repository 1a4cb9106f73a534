package org.openpersonalization.report.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.segment.Contrast;
import org.openpersonalization.statistics.segment.Question;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Shrinkage;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/** Reads a comparison by segment: every dimension, value, goal and variant. */
public final class Segments {

    private final Sums sums;
    private final Terms terms;
    private final Hiding hiding;
    private final Set<Question> answered;
    private final List<SegmentRow> rows = new ArrayList<>();
    private final List<SegmentFinding> findings = new ArrayList<>();

    private Segments(Sums sums, Terms terms, Suppression suppression) {
        this.sums = sums;
        this.terms = terms;
        this.hiding = new Hiding(sums, terms, suppression);
        this.answered = new Family(sums, terms).answered();
    }

    /** All of them, and what is found in them. */
    public static SegmentReport of(Sums sums, Terms terms, Suppression suppression) {
        Segments segments = new Segments(sums, terms, suppression);
        for (Goal goal : terms.comparison().goals()) {
            for (String variant : terms.variants()) {
                sums.dimensions().forEach((dimension, values) -> segments.read(goal, variant, dimension, values));
            }
        }
        return new SegmentReport(segments.rows, segments.findings, suppression.least());
    }

    private void read(Goal goal, String variant, String dimension, List<Segment> values) {
        Set<Segment> hidden = hiding.hidden(values, goal);
        Map<Segment, Pair> shown = new LinkedHashMap<>();
        for (Segment value : values) {
            if (!hidden.contains(value)) {
                shown.put(value, pair(goal, variant, value));
            }
        }
        Map<Segment, Effect> seen = seen(shown);
        Map<Segment, Effect> shrunk = Shrinkage.of(seen).effects();
        for (Segment value : values) {
            rows.add(
                    hidden.contains(value)
                            ? SegmentRow.hidden(value, goal.name(), variant)
                            : row(value, variant, shown.get(value), seen, shrunk));
        }
        find(goal, variant, dimension, seen);
    }

    /** Hidden results must not shift the centre that the others are shrunk to, either. */
    private static Map<Segment, Effect> seen(Map<Segment, Pair> shown) {
        Map<Segment, Effect> seen = new LinkedHashMap<>();
        shown.forEach((value, pair) -> {
            pair.relative().ifPresent(each -> seen.put(value, each));
        });
        return seen;
    }

    private SegmentRow row(
            Segment value, String variant, Pair pair, Map<Segment, Effect> seen, Map<Segment, Effect> shrunk) {
        ConfidenceSequence test = Family.test(terms, variant);
        Goal goal = pair.goal();
        return new SegmentRow(
                value,
                goal.name(),
                variant,
                false,
                Optional.of(pair.visitors()),
                Optional.ofNullable(shrunk.get(value)).map(each -> change(each, test, pair)),
                Optional.ofNullable(seen.get(value)).map(each -> change(each, test, pair)),
                answered.contains(new Question(value, goal.name(), variant)));
    }

    private static Change change(Effect effect, ConfidenceSequence test, Pair pair) {
        return Change.ofVariant(effect, test.interval(effect), pair.isAdjusted());
    }

    private void find(Goal goal, String variant, String dimension, Map<Segment, Effect> seen) {
        Map<String, Effect> gains = new LinkedHashMap<>();
        seen.forEach((value, effect) -> {
            if (answered.contains(new Question(value, goal.name(), variant))) {
                gains.put(value.value(), goal.isLessBetter() ? effect.negated() : effect);
            }
        });
        if (!gains.isEmpty()) {
            findings.add(SegmentFinding.of(goal, variant, dimension, Contrast.of(gains, gains.keySet())));
        }
    }

    private Pair pair(Goal goal, String variant, Segment value) {
        return new Pair(
                goal,
                sums.total(terms.comparison().control(), goal.name(), value),
                sums.total(variant, goal.name(), value));
    }
}
