package org.openpersonalization.statistics.balance;

import java.util.ArrayList;
import java.util.Collections;
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
 *   <li>a planned test ({@link Boundaries}) at the end of each planned day, which spends its error by the calendar, as traffic
 *       is not known in advance. No always-valid test, not even one that knew the fault beforehand, finds a split of 50.5 to
 *       49.5 among 200 000 visitors in 85 of 100 cases at this level; a planned one does.</li>
 * </ul>
 * With more than two arms each is compared with all others, and the planned test's part is divided among them.
 *
 * @param arms at least two; their shares add up to one
 * @param plannedDays days from the start to the declared end; from there on the e-process is alone
 */
public record SampleRatioTest(List<Arm> arms, int plannedDays) {

    /** The probability of ever raising a false alarm. */
    public static final double LEVEL = 0.001;

    private static final double PLANNED_LEVEL = 0.0008;

    /** The logarithm of the e-value that the e-process reaches by chance as often as is left. */
    private static final double ENOUGH = -StrictMath.log(LEVEL - PLANNED_LEVEL);

    public SampleRatioTest {
        arms = List.copyOf(arms);
        double sum = arms.stream().mapToDouble(Arm::share).sum();
        if (arms.size() < 2 || Math.abs(sum - 1) > 1e-9 || plannedDays < 1) {
            throw new IllegalArgumentException(
                    "A test has two arms or more, whose shares add up to 1, and a plan [arms=" + arms + ", plannedDays="
                            + plannedDays + "]");
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
        return watch(days.stream().map(SampleRatioTest::sum).toList()).check(days, now);
    }

    /**
     * The test with its boundaries worked out, which takes longer than the checks.
     *
     * @param visitors of all arms, up to the end of each day
     */
    public Watch watch(List<Long> visitors) {
        Spending spending = new Spending(arms.size() == 2 ? PLANNED_LEVEL : PLANNED_LEVEL / arms.size());
        List<Integer> looks = new ArrayList<>();
        List<Double> information = new ArrayList<>();
        List<Double> permitted = new ArrayList<>();
        double last = 0;
        for (int day = 0; day < visitors.size(); day++) {
            double seen = visitors.get(day);
            boolean isOver = !looks.isEmpty() && looks.get(looks.size() - 1) + 1 >= plannedDays;
            if (!isOver && seen > 0 && seen - last >= Boundaries.LEAST_STEP * seen) {
                looks.add(day);
                information.add(seen);
                permitted.add(spending.spentAt((day + 1.0) / plannedDays));
                last = seen;
            }
        }
        List<Double> values = Boundaries.of(information, permitted).values();
        List<Double> boundaries = new ArrayList<>(Collections.nCopies(visitors.size(), Double.POSITIVE_INFINITY));
        for (int i = 0; i < looks.size(); i++) {
            boundaries.set(looks.get(i), values.get(i));
        }
        return new Watch(this, boundaries);
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

    /**
     * The test for given numbers of visitors by day.
     *
     * @param boundaries how far off, in standard errors, an arm may be at the end of each day; infinite where the planned test
     *     does not look
     */
    public record Watch(SampleRatioTest test, List<Double> boundaries) {

        public Watch {
            boundaries = List.copyOf(boundaries);
        }

        /** The state of a phase; see {@link SampleRatioTest#check}. */
        public SampleRatio check(List<List<Long>> days, List<Long> now) {
            double evidence = DirichletEvidence.log(test.arms, now);
            boolean broken = evidence >= ENOUGH;
            for (int day = 0; day < days.size() && !broken; day++) {
                List<Long> counts = days.get(day);
                broken = test.farthest(counts) >= boundaries.get(day)
                        || DirichletEvidence.log(test.arms, counts) >= ENOUGH;
            }
            return new SampleRatio(test.arms, now, evidence, broken);
        }
    }
}
