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
 * @param rules the rules of the purpose besides its texts
 */
public record PurposeTerms(Purpose purpose, int version, SortedMap<String, Wording> wordings, Rules rules) {

    /** The language for visitors who read none of the others. */
    public static final String FALLBACK_LANGUAGE = "en";

    /**
     * The rules of a purpose besides its texts.
     *
     * @param basis the legal basis that the site declares
     * @param grantedByDefaultIn regimes in which the purpose is granted without a choice; never opt-in
     * @param deniedByPrivacyControl whether {@code Sec-GPC: 1} is a no
     * @param retention the maximum retention of data kept under the purpose
     * @param askAgainBefore a yes to an older version than this no longer counts
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

    /** The wording in a language, or else in the fallback language. */
    public Wording wording(String wanted) {
        return wordings.get(languageFor(wanted));
    }
}
