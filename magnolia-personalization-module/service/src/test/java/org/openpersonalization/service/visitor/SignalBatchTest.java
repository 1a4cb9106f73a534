package org.openpersonalization.service.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

class SignalBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant AGREED = NOW.minusSeconds(600);

    private final SignalBatch batch = new SignalBatch(visitor(Purpose.BEHAVIORAL), MeasuredGoals.none(), NOW);

    private static Visitor visitor(Purpose... agreed) {
        Map<Purpose, Choice> choices = new TreeMap<>();
        for (Purpose purpose : agreed) {
            choices.put(purpose, new Choice(true, AGREED, false, 1));
        }
        return Visitor.of(
                new ConsentSituation(Terms.usual(), Jurisdiction.unknown(), false, NOW),
                Optional.empty(),
                new ConsentChoices(new TreeMap<>(choices)),
                () -> Optional.of(new VisitorKey(1, 2)));
    }

    private static Signal view(Instant time) {
        return new Signal.PageView(new Occurrence(UUID.randomUUID(), time), "/home", List.of(), List.of());
    }

    @Test
    void signalUnderAGrantIsObserved() {
        Signal signal = view(NOW);

        batch.add(signal);

        assertThat(batch.observation().signals()).containsExactly(signal);
    }

    @Test
    void signalWithoutAGrantIsRejectedWithItsPurpose() {
        SignalBatch refused = new SignalBatch(visitor(Purpose.ANALYTICS), MeasuredGoals.none(), NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> refused.add(view(NOW)))
                .withMessage("not agreed to: behavioral");
        assertThat(refused.observation().isEmpty()).isTrue();
    }

    @Test
    void signalBeforeTheGrantIsRejectedButForTheToleranceOfClocks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.add(view(AGREED.minusSeconds(3))))
                .withMessageContaining("before it was agreed to");

        batch.add(view(AGREED.minusSeconds(2)));
    }

    @Test
    void delayOfTheSendersClockIsAddedToItsTimes() {
        Duration behind = batch.behind("2026-11-25T11:00:00Z");

        assertThat(behind).isEqualTo(Duration.ofHours(1));
        assertThat(batch.time(NOW.minusSeconds(3_660), behind)).isEqualTo(NOW.minusSeconds(60));
        assertThat(batch.time(NOW, behind)).as("not in the future").isEqualTo(NOW);
        assertThat(batch.behind("")).isZero();
        assertThat(batch.behind("yesterday")).isZero();
    }

    @Test
    void timeMoreThanTwoDaysAgoOrOutOfRangeIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.time(NOW.minus(Duration.ofDays(2)).minusMillis(1), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.time(Instant.MAX, Duration.ofDays(1)));
    }
}
