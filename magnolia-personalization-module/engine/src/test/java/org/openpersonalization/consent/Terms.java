package org.openpersonalization.consent;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Terms for tests. */
public final class Terms {

    /** The five purposes, as the module installs them. */
    public static final List<Purpose> FIVE = List.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);

    private Terms() {}

    /** Half a year's validity and cool-down; Global Privacy Control denies behavioral. */
    public static ConsentRules usual() {
        return ConsentRules.of(FIVE.stream().map(Terms::usual).toList(), Duration.ofDays(180), Duration.ofDays(180));
    }

    /** What is granted by default where the regime says so: all but pricing. */
    public static PurposeTerms usual(Purpose purpose) {
        boolean price = purpose.equals(Purpose.PRICING);
        return new PurposeTerms(
                purpose,
                1,
                new TreeMap<>(Map.of("en", new Wording(purpose.id(), "", "About " + purpose))),
                new PurposeTerms.Rules(
                        LegalBasis.CONSENT,
                        price ? Set.of() : Set.of(Regime.OPT_OUT, Regime.NONE),
                        purpose.equals(Purpose.BEHAVIORAL),
                        Duration.ofDays(395),
                        0));
    }

    /** Rules for some purposes. */
    public static ConsentRules of(Purpose... purposes) {
        return ConsentRules.of(
                Arrays.stream(purposes).map(Terms::usual).toList(), Duration.ofDays(180), Duration.ofDays(180));
    }
}
