package org.openpersonalization.statistics.sequential;

import org.openpersonalization.statistics.distribution.Normal;

/**
 * How much of the permitted error may have been used when a share of the plan is reached: the spending function of Lan and
 * DeMets (Biometrika 1983) in the manner of O'Brien and Fleming. Each side is given half of the error and spends it as
 * {@code 2 − 2 Φ(z_{α/4} / √t)}: almost nothing early, almost all at the end, so that the last look is nearly as sharp as a
 * single one.
 *
 * @param level the probability α of a false alarm over the whole plan, both sides together
 */
public record Spending(double level) {

    public Spending {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The error of a plan lies between 0 and 1 [level=" + level + "]");
        }
    }

    /**
     * The error that may be spent up to here, on both sides together.
     *
     * @param fraction the share of the plan, above 0; all is spent from 1 on
     */
    public double spentAt(double fraction) {
        return fraction >= 1 ? level : 4 * Normal.above(Normal.exceededWith(level / 4) / Math.sqrt(fraction));
    }
}
