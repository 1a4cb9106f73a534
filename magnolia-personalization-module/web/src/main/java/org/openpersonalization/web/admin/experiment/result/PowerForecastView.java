package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.web.message.TextView;

/**
 * The power forecast of an experiment.
 *
 * @param visitorsPerWeek expected participants per week
 * @param baseRate the control's value of the primary goal; null when unknown
 * @param needed visitors; null when unknown
 * @param weeks weeks until that number; null when unknown
 * @param detectable the smallest relative lift detectable by the latest end
 * @param text the message about it
 * @param refusal the reason against starting it; null when it may start
 * @param powerByWeek the lift detectable by the end of each week
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
