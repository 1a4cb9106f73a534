package org.openpersonalization.statistics.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openpersonalization.statistics.sequential.Boundaries;
import org.openpersonalization.statistics.sequential.Spending;

/**
 * Whether visitors were split as intended, looked at as often as one likes. Two detectors share the permitted false alarms of
 * one in a thousand:
 * <ul>
 *   <li>an e-process ({@link DirichletEvidence}), which never ends: it finds gross faults within hours and anything at
 *       last;</li>
 *   <li>a planned test ({@link Boundaries}) at the end of each day up to the visitors that the experiment planned for. No
 *       always-valid test, not even one that knew the fault beforehand, finds a split of 50.5 to 49.5 among 200 000 visitors in
 *       85 of 100 cases at this level; a planned one does.</li>
 * </ul>
 * With more than two arms each is compared with all others, and the planned test's part is divided among them.
 *
 * @param arms at least two; their shares add up to one
 * @param plannedVisitors of all arms; from there on the e-process is alone
 */
public record SampleRatioTest(List<Arm> arms, long plannedVisitors) {

    /** The probability of ever raising a false alarm. */
    public static final double LEVEL = 0.001;

    private static final double PLANNED_LEVEL = 0.0008;

    /** The logarithm of the e-value that the e-process reaches by chance as often as is left. */
    private static final double ENOUGH = -StrictMath.log(LEVEL - PLANNED_LEVEL);

    public SampleRatioTest {
        arms = List.copyOf(arms);
        double sum = arms.stream().mapToDouble(Arm::share).sum();
        if (arms.size() < 2 || Math.abs(sum - 1) > 1e-9 || plannedVisitors < 1) {
            throw new IllegalArgumentException(
                    "A test has two arms or more, whose shares add up to 1, and a plan [arms=" + arms
                            + ", plannedVisitors=" + plannedVisitors + "]");
        }
    }

    /**
     * The state of a phase.
     *
     * @param days visitors of each arm, in the order of the arms, from the start up to the end of each day that is over,
     *     oldest first
     * @param now the same up to now; the planned test waits for the end of the day
     */
    public SampleRatio check(List<List<Long>> days, List<Long> now) {
        return check(
                days, now, boundaries(days.stream().map(SampleRatioTest::sum).toList()));
    }

    /** The same with boundaries that were worked out before, for the same numbers of visitors. */
    SampleRatio check(List<List<Long>> days, List<Long> now, DailyBoundaries boundaries) {
        double evidence = DirichletEvidence.log(arms, now);
        boolean broken = evidence >= ENOUGH;
        for (int day = 0; day < days.size() && !broken; day++) {
            List<Long> counts = days.get(day);
            broken = farthest(counts) >= boundaries.of(day) || DirichletEvidence.log(arms, counts) >= ENOUGH;
        }
        return new SampleRatio(arms, now, evidence, broken);
    }

    /** The planned boundary of each day, for these numbers of visitors. */
    DailyBoundaries boundaries(List<Long> visitors) {
        List<Integer> looks = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        double last = 0;
        for (int day = 0; day < visitors.size() && last < 1; day++) {
            double fraction = (double) visitors.get(day) / plannedVisitors;
            if (fraction - last >= Boundaries.LEAST_STEP) {
                looks.add(day);
                fractions.add(fraction);
                last = fraction;
            }
        }
        double level = arms.size() == 2 ? PLANNED_LEVEL : PLANNED_LEVEL / arms.size();
        return new DailyBoundaries(looks, Boundaries.of(new Spending(level), fractions));
    }

    /** How far, in standard errors, the worst arm is from its share. */
    private double farthest(List<Long> counts) {
        double visitors = sum(counts);
        return IntStream.range(0, visitors == 0 ? 0 : arms.size())
                .mapToDouble(i -> {
                    double share = arms.get(i).share();
                    return Math.abs(counts.get(i) - share * visitors) / Math.sqrt(visitors * share * (1 - share));
                })
                .max()
                .orElse(0);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** On which days the planned test looks, and how far the arms may then be off. */
    record DailyBoundaries(List<Integer> looks, Boundaries boundaries) {

        double of(int day) {
            int look = looks.indexOf(day);
            return look < 0 ? Double.POSITIVE_INFINITY : boundaries.values().get(look);
        }
    }
}
