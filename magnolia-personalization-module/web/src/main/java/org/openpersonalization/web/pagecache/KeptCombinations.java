package org.openpersonalization.web.pagecache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The combinations of one page with a signature, at most a given number of them. When all places are taken, a request with a further
 * combination takes one use from the least recently used one, and its place when no use is left; so a combination that is
 * seen once does not displace one that is seen often.
 */
final class KeptCombinations {

    private static final int MOST_USES = 8;

    /**
     * The inputs of a page that no visitor changes; with others the page has other combinations.
     *
     * @param version of the page's content
     * @param day since 1970
     * @param told changes with the definitions that the page shows
     */
    record Made(long version, long day, String told) {}

    private final Made made;
    private final String prefix;
    private final int most;
    private final Map<String, Uses> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** The signature is made once, so that its hash is computed once as well. */
    private static final class Uses {
        private final String signature;
        private int left = 1;

        Uses(String signature) {
            this.signature = signature;
        }
    }

    /**
     * No combination yet.
     *
     * @param prefix of the signatures; names settings and {@code made}
     * @param most at least 1
     */
    KeptCombinations(Made made, String prefix, int most) {
        this.made = made;
        this.prefix = prefix;
        this.most = most;
    }

    Made made() {
        return made;
    }

    /** Notes a use; returns the signature of a combination that is kept. */
    synchronized Optional<String> admit(String shown) {
        Uses known = kept.get(shown);
        if (known != null) {
            known.left = Math.min(known.left + 1, MOST_USES);
            return Optional.of(known.signature);
        }
        if (kept.size() >= most && !makeRoom()) {
            return Optional.empty();
        }
        Uses fresh = new Uses(prefix + shown);
        kept.put(shown, fresh);
        return Optional.of(fresh.signature);
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
