package org.openpersonalization.consent;

/**
 * Whose rules are applied to a request.
 *
 * @param code a country or region such as {@code CH} or {@code US-CA}; empty when it is not known or the site has no rule
 *     for it
 * @param regime what holds there without a choice
 */
public record Jurisdiction(String code, Regime regime) {

    private static final Jurisdiction UNKNOWN = new Jurisdiction("", Regime.OPT_IN);

    /** The strictest rules, for places that nothing is known of. */
    public static Jurisdiction unknown() {
        return UNKNOWN;
    }
}
