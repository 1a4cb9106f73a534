package org.openpersonalization.statistics.verdict;

import java.util.Locale;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;

/** Numbers in sentences. */
final class VerdictPhrases {

    private VerdictPhrases() {}

    /** "+12.0 %, between +3.1 % and +20.9 %". */
    static String change(Reading reading) {
        Interval interval = reading.interval();
        String change = change(reading.effect());
        if (Double.isInfinite(interval.low()) || Double.isInfinite(interval.high())) {
            return change;
        }
        Scale scale = reading.effect().scale();
        return change + ", between " + number(scale, interval.low()) + " and " + number(scale, interval.high());
    }

    /** "+12.0 %". */
    static String change(Effect effect) {
        return number(effect.scale(), effect.value());
    }

    private static String number(Scale scale, double value) {
        return scale == Scale.RELATIVE
                ? String.format(Locale.ROOT, "%+.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%+.4g", value);
    }
}
