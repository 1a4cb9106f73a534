package org.openpersonalization.profile;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalKind;

/** Names of counters: {@code views} for a kind, {@code views.pricing} for a group within it. */
final class Counters {

    static final String PAGE_VIEWS = SignalKind.PAGE_VIEW.counted();

    private static final char SEPARATOR = '.';

    private Counters() {}

    /** The counters that a signal raises. */
    static List<String> raisedBy(Signal signal) {
        String kind = signal.kind().counted();
        List<String> groups = signal.groups();
        if (groups.isEmpty()) {
            return List.of(kind);
        }
        List<String> counters = new ArrayList<>(groups.size() + 1);
        counters.add(kind);
        for (String group : groups) {
            String counter = kind + SEPARATOR + group;
            if (!counters.contains(counter)) {
                counters.add(counter);
            }
        }
        return counters;
    }

    static boolean isOfKindAlone(String counter) {
        return counter.indexOf(SEPARATOR) < 0;
    }
}
