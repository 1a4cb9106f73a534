package org.openpersonalization.web.pagecache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The combinations of one page with a signature, at most a given number of them. When all places are taken, a request with a further
 * combination takes one use from the least recently used one, and its place when no use is left; so a combination that is
 * seen once does not displace one that is seen often.
 */
final class KeptCombinations {

    private static final int MOST_USES = 8;

    private final String made;
    private final int most;
    private final Map<String, Uses> kept = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Uses {
        private int left = 1;
    }

    /**
     * No combination yet.
     *
     * @param made names content and definitions; with others the page has other combinations
     * @param most at least 1
     */
    KeptCombinations(String made, int most) {
        this.made = made;
        this.most = most;
    }

    String made() {
        return made;
    }

    /** Notes a use; returns whether the combination is kept. */
    synchronized boolean admit(String shown) {
        Uses known = kept.get(shown);
        if (known != null) {
            known.left = Math.min(known.left + 1, MOST_USES);
            return true;
        }
        if (kept.size() >= most && !makeRoom()) {
            return false;
        }
        kept.put(shown, new Uses());
        return true;
    }

    private boolean makeRoom() {
        Iterator<Uses> eldest = kept.values().iterator();
        Uses uses = eldest.next();
        uses.left--;
        if (uses.left > 0) {
            return false;
        }
        eldest.remove();
        return true;
    }
}
