package org.openpersonalization.statistics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.sample.Proportion;

/**
 * An experiment with one variant that is looked at every day.
 *
 * @param perDay visitors of each arm on a day
 * @param rate of the control
 * @param lift of the variant, relative
 */
record TwoArms(int days, int perDay, double rate, double lift) {

    /** Visitors of both arms up to the last day. */
    long visitors() {
        return 2L * days * perDay;
    }

    /** The true effect. */
    double truth(Scale scale) {
        return scale == Scale.RELATIVE ? lift : rate * lift;
    }

    /** Draws experiments: what is seen at the end of each day. Days on which a lift cannot be told are left out. */
    final class Draws {

        private final Binomial control = new Binomial(perDay, rate);
        private final Binomial variant = new Binomial(perDay, rate * (1 + lift));
        private final SplittableRandom random;

        Draws(long seed) {
            random = new SplittableRandom(seed);
        }

        List<Effect> next(Scale scale) {
            List<Effect> looks = new ArrayList<>();
            Proportion plain = Proportion.NONE;
            Proportion treated = Proportion.NONE;
            for (int day = 0; day < days; day++) {
                plain = plain.plus(new Proportion(perDay, control.draw(random)));
                treated = treated.plus(new Proportion(perDay, variant.draw(random)));
                if (scale == Scale.ABSOLUTE) {
                    looks.add(Effect.absolute(treated.estimate(), plain.estimate()));
                } else {
                    Effect.relative(treated.estimate(), plain.estimate()).ifPresent(looks::add);
                }
            }
            return looks;
        }
    }
}
