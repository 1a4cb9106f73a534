package org.openpersonalization.report.reading;

import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;

/**
 * The effect of a variant as shown: variant minus control, also where less is better.
 *
 * @param value the estimate
 * @param low the interval's lower end; empty while it is open
 * @param high its upper end; empty while it is open
 * @param isAdjusted whether the visitors' history before the exposure was adjusted for
 */
public record Change(double value, Optional<Double> low, Optional<Double> high, boolean isAdjusted) {

    /**
     * The same of variant minus control, where a lift cannot be below the loss of everything: goals count nothing below 0. Leaving out
     * what cannot be does not make the interval hold the truth less often.
     */
    public static Change ofVariant(Effect effect, Interval interval, boolean isAdjusted) {
        Change change = of(effect, interval, isAdjusted);
        return effect.scale() == Scale.RELATIVE
                ? new Change(change.value, change.low.map(low -> Math.max(low, -1)), change.high, isAdjusted)
                : change;
    }

    /** An effect with what is left open about it. */
    public static Change of(Effect effect, Interval interval, boolean isAdjusted) {
        return new Change(effect.value(), finite(interval.low()), finite(interval.high()), isAdjusted);
    }

    /** The same for so many visitors together. */
    public Change times(double visitors) {
        return new Change(
                value * visitors, low.map(each -> each * visitors), high.map(each -> each * visitors), isAdjusted);
    }

    /** The same change of a goal of which less is better. */
    public Change negated() {
        return new Change(-value, high.map(each -> -each), low.map(each -> -each), isAdjusted);
    }

    /** Adds the fields {@code change}, {@code low}, {@code high} and the form {@code interval}: {@code closed} or {@code open}. */
    public Message addTo(Message message) {
        return message.change("change", value)
                .with("low", low.map(MessageField.Change::new))
                .with("high", high.map(MessageField.Change::new))
                .form("interval", isClosed() ? "closed" : "open");
    }

    /** Whether both ends are known. */
    public boolean isClosed() {
        return low.isPresent() && high.isPresent();
    }

    /** Whether the interval leaves no doubt on which side of zero it is. */
    public boolean isSure() {
        return low.filter(each -> each > 0).isPresent()
                || high.filter(each -> each < 0).isPresent();
    }

    private static Optional<Double> finite(double end) {
        return Double.isFinite(end) ? Optional.of(end) : Optional.empty();
    }
}
