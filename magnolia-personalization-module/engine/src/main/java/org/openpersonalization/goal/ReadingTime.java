package org.openpersonalization.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up how long pages were in view, as browsers report it in pieces. */
final class ReadingTime {

    private ReadingTime() {}

    /** The pieces with which a page reached so many seconds, one for each page. */
    static List<Activity> longEnough(List<Activity> pieces, int seconds) {
        Map<String, Long> total = new HashMap<>();
        List<Activity> reached = new ArrayList<>();
        for (Activity piece : pieces) {
            boolean isFirst = !total.containsKey(piece.subject());
            long before = total.getOrDefault(piece.subject(), 0L);
            long after = before + piece.amount();
            total.put(piece.subject(), after);
            if (after >= seconds && (isFirst || before < seconds)) {
                reached.add(piece);
            }
        }
        return reached;
    }
}
