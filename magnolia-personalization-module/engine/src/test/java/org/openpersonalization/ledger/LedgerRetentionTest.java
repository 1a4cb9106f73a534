package org.openpersonalization.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Statement.Verdict;

class LedgerRetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant JUST_OVER = Instant.parse("2024-11-24T11:59:59.999Z");
    private static final Instant KEPT = Instant.parse("2024-11-24T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    private final LedgerRetention least = LedgerRetention.least();

    @Test
    void nothingIsKeptShorterThan24Months() {
        for (Period tooShort : List.of(Period.ofMonths(23), Period.ofDays(900), Period.ZERO, Period.of(2, 0, -1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LedgerRetention(Map.of(Verdict.GIVEN, tooShort)))
                    .withMessageContaining("at least 24 months [given=");
        }
        assertThat(new LedgerRetention(Map.of(Verdict.GIVEN, Period.ofYears(10)))
                        .keptSince(NOW)
                        .get(Verdict.GIVEN))
                .isEqualTo(Instant.parse("2016-11-24T12:00:00Z"));
        assertThat(least.keptSince(NOW)).hasSize(5).containsEntry(Verdict.SIGNAL, KEPT);
    }

    @Test
    void decisionIsInForceUntilItsTimeIsOver() {
        assertThat(over(said(Verdict.GIVEN, BEFORE, JUST_OVER))).isEqualTo(1);
        assertThat(over(said(Verdict.GIVEN, BEFORE, KEPT))).isZero();
        assertThat(over(said(Verdict.REFUSED, BEFORE, null))).isZero();
    }

    @Test
    void decisionIsInForceUntilTheNextOne() {
        assertThat(over(said(Verdict.GIVEN, BEFORE, null), said(Verdict.WITHDRAWN, JUST_OVER, null)))
                .isEqualTo(1);
        assertThat(over(said(Verdict.GIVEN, BEFORE, null), said(Verdict.WITHDRAWN, KEPT, null)))
                .isZero();
        assertThat(over(said(Verdict.GIVEN, BEFORE, NOW), said(Verdict.GIVEN, JUST_OVER, NOW)))
                .as("whichever comes first")
                .isEqualTo(1);
    }

    @Test
    void decisionIsInForceUntilItsSubjectIsErased() {
        List<ConsentEntry> no = List.of(said(Verdict.REFUSED, BEFORE, null));

        assertThat(least.over(no, Optional.of(JUST_OVER), NOW)).isEqualTo(1);
        assertThat(least.over(no, Optional.of(KEPT), NOW)).isZero();
    }

    @Test
    void noteOfAnExpiryIsNeverInForce() {
        assertThat(over(said(Verdict.GIVEN, BEFORE, BEFORE), said(Verdict.EXPIRED, JUST_OVER, null)))
                .isEqualTo(2);
        assertThat(over(said(Verdict.GIVEN, BEFORE, BEFORE), said(Verdict.EXPIRED, KEPT, null)))
                .isEqualTo(1);
    }

    @Test
    void noDecisionGoesBeforeAnOlderOne() {
        LedgerRetention longer = new LedgerRetention(Map.of(Verdict.GIVEN, Period.ofYears(20)));

        assertThat(longer.over(
                        List.of(said(Verdict.GIVEN, BEFORE, BEFORE), said(Verdict.EXPIRED, BEFORE, null)),
                        Optional.empty(),
                        NOW))
                .isZero();
    }

    @Test
    void whatIsOverStaysOverAndTheLastNoStays() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            List<ConsentEntry> history = history(random);
            int today = least.over(history, Optional.empty(), NOW);
            int later = least.over(history, Optional.empty(), NOW.plus(Duration.ofDays(random.nextInt(900))));

            assertThat(later).isGreaterThanOrEqualTo(today);
            ConsentEntry last = history.get(history.size() - 1);
            if (last.statement().verdict() == Verdict.REFUSED
                    && last.statement().validUntil().isEmpty()) {
                assertThat(later).isLessThan(history.size());
            }
        }
    }

    private static List<ConsentEntry> history(Random random) {
        List<ConsentEntry> history = new ArrayList<>();
        Instant time = BEFORE;
        int length = 1 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            time = time.plus(Duration.ofDays(random.nextInt(600)));
            Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
            history.add(said(verdict, time, random.nextBoolean() ? null : time.plus(Duration.ofDays(180))));
        }
        return history;
    }

    private int over(ConsentEntry... history) {
        return least.over(List.of(history), Optional.empty(), NOW);
    }

    private static ConsentEntry said(Verdict verdict, Instant time, @Nullable Instant end) {
        return new ConsentEntry(
                new UUID(1, 2),
                time,
                "0".repeat(64),
                new Statement(Purpose.PRICING, verdict, Optional.ofNullable(end)),
                new Notice("1", "", "en"),
                new Circumstances("Shop", "", "opt-in", Circumstances.Source.API, "", List.of()));
    }
}
