package org.openpersonalization.persona;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalKind;

/**
 * The counters of a persona, each in the windows session, 1, 7 and 30 days, and ever. Counts are laid on the newest day that is outside
 * the next shorter window and not after the last visit.
 *
 * @param byCounter five counts by counter, shortest window first
 */
record PersonaCounts(SortedMap<String, long[]> byCounter) {

    private static final Pattern COUNTER = Pattern.compile("([a-z]+?)(Session|1d|7d|30d)?(\\..+)?");
    private static final String[] WINDOWS = {"Session", "1d", "7d", "30d", ""};
    private static final int[] DAYS = {0, 1, 7, 30, Integer.MAX_VALUE};
    private static final int DAY = 1;
    private static final int MONTH = 3;
    private static final int EVER = 4;
    private static final long UNSAID = -1;

    private static boolean isCounter(String name) {
        return !name.startsWith("interests.")
                && !name.startsWith("days")
                && !name.equals(PersonaSessions.SESSIONS)
                && !name.equals(PersonaSessions.BOUNCES);
    }

    /**
     * The days since the oldest signal that the named counts need; 0 for an earlier session of the same day, -1 when they need none.
     */
    static long oldestDay(PersonaHistory history) {
        long oldest = UNSAID;
        for (long[] said : said(history).values()) {
            oldest = Math.max(oldest, oldestDay(said));
        }
        return oldest;
    }

    private static long oldestDay(long[] said) {
        long oldest = UNSAID;
        long narrower = UNSAID;
        int outside = 0;
        for (int window = 0; window < WINDOWS.length; window++) {
            if (narrower != UNSAID && said[window] > narrower) {
                oldest = DAYS[outside];
            }
            if (said[window] != UNSAID) {
                narrower = said[window];
                outside = window;
            }
        }
        return oldest;
    }

    static PersonaCounts of(PersonaHistory history, PersonaSessions visits) {
        SortedMap<String, long[]> said = said(history);
        SortedMap<String, long[]> counts = new TreeMap<>();
        said.forEach((counter, windows) -> {
            if (counter.indexOf('.') >= 0) {
                counts.put(counter, filled(counter, windows, new long[WINDOWS.length], visits));
            }
        });
        for (SignalKind kind : SignalKind.values()) {
            addKind(kind, said, counts, visits);
        }
        addPurchase(history, counts, visits);
        return new PersonaCounts(counts);
    }

    /** The counts of a kind cover those of its groups. */
    private static void addKind(
            SignalKind kind, SortedMap<String, long[]> said, SortedMap<String, long[]> counts, PersonaSessions visits) {
        long[] most = new long[WINDOWS.length];
        long[] sum = new long[WINDOWS.length];
        counts.tailMap(kind.counted() + ".")
                .headMap(kind.counted() + "/")
                .values()
                .forEach(group -> {
                    for (int window = 0; window < WINDOWS.length; window++) {
                        sum[window] += group[window];
                        most[window] = Math.max(most[window], group[window]);
                    }
                });
        long[] windows = said.getOrDefault(kind.counted(), unsaid());
        long[] open = windows.clone();
        if (Arrays.stream(windows).allMatch(value -> value == UNSAID)) {
            open = sum.clone();
        }
        if (said.containsKey(kind.counted()) || sum[EVER] > 0) {
            long[] least = kind == SignalKind.PAGE_VIEW ? most : sum;
            counts.put(kind.counted(), filled(kind.counted(), open, least, visits));
        }
    }

    /** A customer has bought something. */
    private static void addPurchase(PersonaHistory history, SortedMap<String, long[]> counts, PersonaSessions visits) {
        String purchases = SignalKind.CONVERSION.counted();
        boolean isCustomer =
                history.stage().filter(wanted -> wanted == Stage.CUSTOMER).isPresent();
        if (isCustomer && !counts.containsKey(purchases)) {
            long[] once = unsaid();
            once[EVER] = 1;
            counts.put(purchases, filled(purchases, once, new long[WINDOWS.length], visits));
        }
    }

    private static SortedMap<String, long[]> said(PersonaHistory history) {
        SortedMap<String, long[]> said = new TreeMap<>();
        history.attributes().forEach((name, value) -> {
            if (isCounter(name)) {
                Matcher matcher = counter(name);
                String group = matcher.group(3) == null ? "" : matcher.group(3);
                String window = matcher.group(2) == null ? "" : matcher.group(2);
                said.computeIfAbsent(matcher.group(1) + group, each -> unsaid())[
                                Arrays.asList(WINDOWS).indexOf(window)] =
                        value.longValue();
            }
        });
        return said;
    }

    private static Matcher counter(String name) {
        Matcher matcher = COUNTER.matcher(name);
        if (!matcher.matches() || !isCounted(matcher.group(1), matcher.group(3))) {
            throw new InvalidValueException(
                    PersonaFault.ATTRIBUTE_UNKNOWN.message().title("attribute", name));
        }
        return matcher;
    }

    private static boolean isCounted(String word, @Nullable String group) {
        return (group == null || Signal.isWord(group.substring(1)))
                && Arrays.stream(SignalKind.values())
                        .filter(kind -> kind != SignalKind.DECLARED_PREFERENCE && (group == null || hasGroups(kind)))
                        .anyMatch(kind -> kind.counted().equals(word));
    }

    private static boolean hasGroups(SignalKind kind) {
        return switch (kind) {
            case PAGE_VIEW, FORM_SUBMIT, CONVERSION, NAMED_EVENT -> true;
            default -> false;
        };
    }

    private static long[] unsaid() {
        long[] unsaid = new long[WINDOWS.length];
        Arrays.fill(unsaid, UNSAID);
        return unsaid;
    }

    /** Fills the windows that are not named: with the next longer one where the first visit lies within, else with the least. */
    private static long[] filled(String counter, long[] said, long[] least, PersonaSessions visits) {
        long[] low = least.clone();
        for (int window = 0; window < WINDOWS.length; window++) {
            low[window] = Math.max(low[window], window == 0 ? 0 : low[window - 1]);
            if (said[window] != UNSAID && said[window] < low[window]) {
                throw PersonaHistory.contradiction(named(counter, window));
            }
            low[window] = Math.max(low[window], said[window]);
        }
        long[] counts = low.clone();
        for (int window = MONTH; window >= 0; window--) {
            boolean isOpen = said[window] == UNSAID;
            counts[window] = isOpen && isAllWithin(window, visits) ? counts[window + 1] : low[window];
            if (counts[window + 1] > counts[window] && !isAfter(window, visits)) {
                throw PersonaHistory.contradiction(named(counter, isOpen ? window + 1 : window));
            }
        }
        requireNotAfterLast(counter, counts, visits);
        return counts;
    }

    /** Whether all visits are within a window. */
    private static boolean isAllWithin(int window, PersonaSessions visits) {
        return window == 0 ? visits.sessions() == 1 && visits.last() == 0 : visits.first() < DAYS[window];
    }

    /** Whether a signal can be older than a window. */
    private static boolean isAfter(int window, PersonaSessions visits) {
        return window == 0 ? visits.sessions() > 1 || visits.last() > 0 : visits.first() >= DAYS[window];
    }

    private static void requireNotAfterLast(String counter, long[] counts, PersonaSessions visits) {
        for (int window = 0; window < EVER; window++) {
            if (counts[window] > 0 && visits.last() >= Math.max(DAY, DAYS[window])) {
                throw PersonaHistory.contradiction(named(counter, window));
            }
        }
    }

    private static String named(String counter, int window) {
        int dot = counter.indexOf('.');
        return dot < 0
                ? counter + WINDOWS[window]
                : counter.substring(0, dot) + WINDOWS[window] + counter.substring(dot);
    }

    /** The counts of the session that is going on. */
    SortedMap<String, Long> inSession() {
        SortedMap<String, Long> counts = new TreeMap<>();
        byCounter.forEach((counter, windows) -> {
            if (windows[0] > 0) {
                counts.put(counter, windows[0]);
            }
        });
        return counts;
    }

    /** The counts by day (UTC), as a profile has them. */
    SortedMap<String, DayCounts> byDay(Instant now) {
        long today = now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        SortedMap<String, DayCounts> counters = new TreeMap<>();
        byCounter.forEach((counter, windows) -> {
            if (windows[EVER] > 0) {
                counters.put(counter, new DayCounts(windows[EVER], days(windows, today)));
            }
        });
        return counters;
    }

    private static SortedMap<Long, Long> days(long[] windows, long today) {
        SortedMap<Long, Long> days = new TreeMap<>();
        for (int window = DAY; window <= MONTH; window++) {
            long further = windows[window] - (window == DAY ? 0 : windows[window - 1]);
            if (further > 0) {
                days.put(today - (window == DAY ? 0 : DAYS[window - 1]), further);
            }
        }
        return days;
    }
}
