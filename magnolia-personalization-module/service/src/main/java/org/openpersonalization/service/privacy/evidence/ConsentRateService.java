package org.openpersonalization.service.privacy.evidence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.LedgerSearch;

/**
 * Counts visitors' decisions and Global Privacy Control signals by day.
 *
 * @param stores throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param clock the current time
 */
public record ConsentRateService(Supplier<PrivacyStores> stores, InstantSource clock) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    /**
     * The counts of a period.
     *
     * @param from the first day
     * @param to the last day, inclusive
     */
    public record Rates(
            LocalDate from, LocalDate to, List<DecisionTally> decisions, List<PrivacySignals.DailyCount> signals) {}

    /** Returns the decisions of the last 30 days. */
    public List<DecisionTally> lately() {
        LocalDate to = today();
        return stores.get().ledger().tally(to.minusDays(USUAL_DAYS), to);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Returns the counts of a period.
     *
     * @param first empty for 30 days before the last one
     * @param last empty for today
     * @throws Invalid for a period of no day or of more than 400 days
     */
    public Rates rates(Optional<LocalDate> first, Optional<LocalDate> last) {
        LocalDate to = last.orElse(today());
        LocalDate from = first.orElse(to.minusDays(USUAL_DAYS));
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Invalid(RefusalCode.PERIOD_OF_RATES.message().count("days", MOST_DAYS));
        }
        PrivacyStores now = stores.get();
        LedgerSearch ledger = now.ledger();
        return new Rates(from, to, ledger.tally(from, to), now.signals().counts(from, to));
    }
}
