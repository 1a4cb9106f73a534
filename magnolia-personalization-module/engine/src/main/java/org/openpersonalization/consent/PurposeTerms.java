package org.openpersonalization.consent;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The terms on which a site asks for one purpose.
 *
 * @param purpose the purpose
 * @param version number of the wordings, counted by the site from 1; 0 while it is not known
 * @param wordings by language such as {@code de}
 * @param rules what holds besides
 */
public record PurposeTerms(Purpose purpose, int version, SortedMap<String, Wording> wordings, Rules rules) {

    /** The language that is shown to whoever reads none of the others. */
    public static final String FALLBACK_LANGUAGE = "en";

    /**
     * What holds for a purpose besides its words.
     *
     * @param basis what the site says that it may process data on
     * @param grantedByDefaultIn regimes in which the purpose is granted to whoever has not chosen; never opt-in
     * @param deniedByPrivacyControl whether {@code Sec-GPC: 1} is a no
     * @param retention how long what is kept under the purpose is kept at the most
     * @param askAgainBefore a yes to an older version than this does not count any more
     */
    public record Rules(
            LegalBasis basis,
            Set<Regime> grantedByDefaultIn,
            boolean deniedByPrivacyControl,
            Duration retention,
            int askAgainBefore) {

        public Rules {
            grantedByDefaultIn = Set.copyOf(grantedByDefaultIn);
            if (grantedByDefaultIn.contains(Regime.OPT_IN)) {
                throw new IllegalArgumentException("Under opt-in nothing is granted before the visitor says yes");
            }
            if (retention.isNegative() || retention.isZero()) {
                throw new IllegalArgumentException("What is kept must be kept for some time");
            }
        }

        /** Granted by nothing but a yes, for 395 days, denied by Global Privacy Control. */
        public static Rules strict() {
            return new Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(395), 0);
        }
    }

    public PurposeTerms {
        wordings = Collections.unmodifiableSortedMap(new TreeMap<>(wordings));
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("A purpose needs a label and a consent text [purpose=" + purpose + "]");
        }
        if (version < 0) {
            throw new IllegalArgumentException("Versions count from 1 [version=" + version + "]");
        }
    }

    /** The same with its version, once that is known. */
    public PurposeTerms withVersion(int known) {
        return new PurposeTerms(purpose, known, wordings, rules);
    }

    /** The language of these that is shown for a wanted one. */
    public String languageFor(String wanted) {
        if (wordings.containsKey(wanted)) {
            return wanted;
        }
        return wordings.containsKey(FALLBACK_LANGUAGE) ? FALLBACK_LANGUAGE : wordings.firstKey();
    }

    /** What somebody is told who reads a language. */
    public Wording wording(String wanted) {
        return wordings.get(languageFor(wanted));
    }
}
