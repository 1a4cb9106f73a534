package org.openpersonalization.report;

import java.util.List;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.planning.Aim;
import org.openpersonalization.statistics.planning.SampleSize;
import org.openpersonalization.statistics.planning.Shares;

/**
 * The number of visitors that a test needs. The result for the variant with the fewest visitors holds for all; the
 * permitted error is divided among the variants, as in the report.
 */
final class SampleSizeSearch {

    /** A planned test is looked at once a day; after four weeks further looks cost next to nothing. */
    private static final int LOOKS = 28;

    private static final double POWER = 0.8;

    private final PowerForecast.Test test;
    private final Aim aim;
    private final double base;
    private final long needed;

    SampleSizeSearch(Noise noise, PowerForecast.Test test) {
        this.test = test;
        this.base = noise.value();
        List<Double> weights = test.weights();
        double smallest =
                weights.stream().skip(1).mapToDouble(Double::doubleValue).min().orElseThrow();
        this.aim = noise.aim(test.minimumLift(), new Shares(weights.get(0), smallest));
        SampleSize size = new SampleSize(Terms.LEVEL / (weights.size() - 1), POWER);
        this.needed = test.mode() == Method.Mode.PLANNED ? size.planned(aim, LOOKS) : size.alwaysValid(aim);
    }

    /** Visitors of the control and all variants. */
    long needed() {
        return needed;
    }

    /**
     * The smallest lift that so many visitors find, with a test that is planned for them: it shrinks with their root.
     */
    double detectable(long visitors) {
        return aim.effect() / base * Math.sqrt((double) needed / visitors);
    }
}
