package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * What can be expected of an experiment before it starts.
 *
 * @param visitorsPerWeek who would take part
 * @param baseRate the control's value of the primary goal; null when it is not known
 * @param needed visitors; null when it cannot be said
 * @param weeks until they came
 * @param detectable the smallest relative lift that is found by the hard end
 * @param text in words
 * @param refusal why it should not be started; null when it may
 * @param powerByWeek what can be found by the end of each week
 */
public record PowerForecastView(
        long visitorsPerWeek,
        @Nullable Double baseRate,
        @Nullable Long needed,
        @Nullable Integer weeks,
        @Nullable Double detectable,
        TextView text,
        @Nullable TextView refusal,
        List<Week> powerByWeek) {

    /** The smallest relative lift that is found by the end of a week. */
    public record Week(int week, double detectable) {}

    public static PowerForecastView of(PowerForecast forecast) {
        return new PowerForecastView(
                forecast.visitorsPerWeek(),
                forecast.base().orElse(null),
                forecast.needed().orElse(null),
                forecast.weeks().orElse(null),
                forecast.detectable().orElse(null),
                TextView.of(forecast.text()),
                forecast.refusal().map(TextView::of).orElse(null),
                forecast.byWeek().stream()
                        .map(week -> new Week(week.week(), week.detectable()))
                        .toList());
    }
}
