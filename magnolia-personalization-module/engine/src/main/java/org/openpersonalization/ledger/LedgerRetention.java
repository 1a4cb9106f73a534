package org.openpersonalization.ledger;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long records are kept after they stopped being in force, by what they say.
 *
 * @param byVerdict at least {@value #LEAST_MONTHS} months each; those that are not named are kept that long
 */
public record LedgerRetention(Map<Statement.Verdict, Period> byVerdict) {

    /** Nothing is kept shorter. */
    public static final int LEAST_MONTHS = 24;

    private static final Period LEAST = Period.ofMonths(LEAST_MONTHS);

    public LedgerRetention {
        byVerdict = Map.copyOf(byVerdict);
        byVerdict.forEach((verdict, period) -> {
            if (period.toTotalMonths() < LEAST_MONTHS || period.getDays() < 0) {
                throw new IllegalArgumentException(
                        "Consent records are kept for at least 24 months [" + verdict.label() + "=" + period + "]");
            }
        });
    }

    /** 24 months, whatever a record says. */
    public static LedgerRetention least() {
        return new LedgerRetention(Map.of());
    }

    /** Records that ceased to be in force before this moment need not be kept. */
    public Instant keptSince(Statement.Verdict verdict, Instant now) {
        Period period = byVerdict.getOrDefault(verdict, LEAST);
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    /**
     * How many of a subject's decisions about one purpose need not be kept any more, counted from the oldest. A decision is
     * never kept shorter than one before it: that one would look as if it were still in force.
     *
     * @param history oldest first
     * @param erased when the subject was erased; empty when not
     */
    public int over(List<ConsentEntry> history, Optional<Instant> erased, Instant now) {
        int over = 0;
        while (over < history.size() && isOver(history, over, erased, now)) {
            over++;
        }
        return over;
    }

    private boolean isOver(List<ConsentEntry> history, int at, Optional<Instant> erased, Instant now) {
        ConsentEntry entry = history.get(at);
        Optional<Instant> next =
                at + 1 < history.size() ? Optional.of(history.get(at + 1).time()) : Optional.empty();
        Optional<Instant> noted =
                entry.statement().verdict() == Statement.Verdict.EXPIRED ? Optional.of(entry.time()) : Optional.empty();
        return Stream.of(next, entry.statement().validUntil(), erased, noted)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .filter(end -> end.isBefore(keptSince(entry.statement().verdict(), now)))
                .isPresent();
    }

    /** The moments for every verdict. */
    public Map<Statement.Verdict, Instant> keptSince(Instant now) {
        Map<Statement.Verdict, Instant> moments = new EnumMap<>(Statement.Verdict.class);
        for (Statement.Verdict verdict : Statement.Verdict.values()) {
            moments.put(verdict, keptSince(verdict, now));
        }
        return moments;
    }
}
