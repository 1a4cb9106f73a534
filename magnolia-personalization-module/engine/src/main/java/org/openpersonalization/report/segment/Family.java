package org.openpersonalization.report.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.multiplicity.EvidenceRanking;
import org.openpersonalization.statistics.sample.Sample;
import org.openpersonalization.statistics.segment.Question;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * All questions of a report about segments, in one family. A question belongs to it once enough visitors came,
 * whatever they did, and whether it is shown or hidden: so a report that leaves the house has the same answers as the
 * one inside.
 */
record Family(Sums sums, Terms terms) {

    /** The share of false answers that is permitted. */
    static final double FALSE_SHARE = 0.05;

    /** The always-valid test that segments are read by. */
    static ConfidenceSequence test(Terms terms, String variant) {
        return new ConfidenceSequence(Terms.LEVEL, terms.planned(variant));
    }

    /** The questions that are answered. */
    Set<Question> answered() {
        Map<Question, Double> evidence = new LinkedHashMap<>();
        for (List<Segment> values : sums.dimensions().values()) {
            for (Segment value : values) {
                for (Goal goal : terms.comparison().goals()) {
                    terms.variants().forEach(variant -> ask(value, goal, variant, evidence));
                }
            }
        }
        return EvidenceRanking.answered(evidence, FALSE_SHARE);
    }

    private void ask(Segment value, Goal goal, String variant, Map<Question, Double> evidence) {
        Pair pair = new Pair(
                goal,
                sums.total(terms.comparison().control(), goal.name(), value),
                sums.total(variant, goal.name(), value));
        if (pair.control().visitors() >= Sample.LEAST_VISITORS && pair.variant().visitors() >= Sample.LEAST_VISITORS) {
            evidence.put(
                    new Question(value, goal.name(), variant),
                    pair.gain().map(test(terms, variant)::logEvidence).orElse(0.0));
        }
    }
}
