package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.multiplicity.BenjaminiHochberg;
import org.openpersonalization.statistics.multiplicity.EvidenceRanking;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/** Fifty segments, five of which really differ: how many of the answers are false, whenever one stops. */
@Tag("slow")
class SegmentsSimulationTest {

    private static final int RUNS = 2_000;
    private static final int SEGMENTS = 50;
    private static final int REAL = 5;
    private static final double SHARE = 0.05;
    private static final TwoArms SAME = new TwoArms(28, 200, 0.05, 0);
    private static final TwoArms BETTER = new TwoArms(28, 200, 0.05, 0.4);

    private final ConfidenceSequence sequence = new ConfidenceSequence(SHARE, SAME.visitors());

    @Test
    void fewAnswersAreFalseWheneverOneStops() throws IOException {
        Table table = new Table(
                "segments",
                "segments are",
                "stopped",
                "false among answers, by evidence",
                "of five real ones found",
                "false among answers, by ordinary p-values");
        for (int alike : new int[] {1, 9}) {
            Map<String, Tally> evidence = new LinkedHashMap<>();
            Map<String, Tally> ordinary = new LinkedHashMap<>();
            TwoArms.Draws same = SAME.new Draws(500);
            TwoArms.Draws better = BETTER.new Draws(501);
            for (int run = 0; run < RUNS; run++) {
                List<List<Effect>> segments = segments(better, same, alike);
                stopped(segments, true).forEach((name, found) -> evidence.merge(name, Tally.of(found), Tally::plus));
                stopped(segments, false).forEach((name, found) -> ordinary.merge(name, Tally.of(found), Tally::plus));
            }
            evidence.forEach((name, tally) -> {
                table.row(
                        alike == 1 ? "independent" : "alike in groups of " + alike,
                        name,
                        tally.falseShare(),
                        tally.found(),
                        ordinary.get(name).falseShare());
                assertThat(tally.falseShare()).as(name).isLessThanOrEqualTo(SHARE);
            });
            assertThat(ordinary.get("at the first answer").falseShare()).isGreaterThan(SHARE);
        }
        table.isInThePage();
    }

    /** What is seen in each segment; those without a difference may be the same visitors under several names. */
    private static List<List<Effect>> segments(TwoArms.Draws better, TwoArms.Draws same, int alike) {
        List<List<Effect>> segments = new ArrayList<>();
        for (int segment = 0; segment < REAL; segment++) {
            segments.add(better.next(Scale.ABSOLUTE));
        }
        while (segments.size() < SEGMENTS) {
            segments.addAll(Collections.nCopies(alike, same.next(Scale.ABSOLUTE)));
        }
        return segments;
    }

    /** The answers at several stopping times: fixed ones, and ones that depend on what was seen. */
    private Map<String, Set<Integer>> stopped(List<List<Effect>> segments, boolean byEvidence) {
        List<Set<Integer>> answers = new ArrayList<>();
        for (int look = 0; look < SAME.days(); look++) {
            answers.add(answers(segments, look, byEvidence));
        }
        Map<String, Set<Integer>> stopped = new LinkedHashMap<>();
        for (int days : new int[] {7, 14, 28}) {
            stopped.put("after " + days + " days", answers.get(days - 1));
        }
        stopped.put("at the first answer", first(answers, 1));
        stopped.put("at the third answer", first(answers, 3));
        return stopped;
    }

    /** The answers when there are enough of them for the first time, else at the end. */
    private static Set<Integer> first(List<Set<Integer>> answers, int enough) {
        return answers.stream()
                .filter(each -> each.size() >= enough)
                .findFirst()
                .orElse(answers.get(answers.size() - 1));
    }

    private Set<Integer> answers(List<List<Effect>> segments, int look, boolean byEvidence) {
        Map<Integer, Double> values = new HashMap<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            Effect effect = segments.get(segment).get(look);
            values.put(segment, byEvidence ? sequence.logEvidence(effect) : 2 * Normal.above(Math.abs(effect.z())));
        }
        if (byEvidence) {
            return EvidenceRanking.answered(values, SHARE);
        }
        return BenjaminiHochberg.adjusted(values).entrySet().stream()
                .filter(each -> each.getValue() <= SHARE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Sums over runs. */
    private record Tally(int runs, double falseShares, int realOnes) {

        static Tally of(Set<Integer> answers) {
            int real = (int) answers.stream().filter(segment -> segment < REAL).count();
            double wrong = answers.isEmpty() ? 0 : (double) (answers.size() - real) / answers.size();
            return new Tally(1, wrong, real);
        }

        Tally plus(Tally other) {
            return new Tally(runs + other.runs, falseShares + other.falseShares, realOnes + other.realOnes);
        }

        double falseShare() {
            return falseShares / runs;
        }

        double found() {
            return (double) realOnes / runs;
        }
    }
}
