package org.openpersonalization.consent;

/**
 * The law applied to a request.
 *
 * @param code a country or region such as {@code CH} or {@code US-CA}; empty when unknown or without a rule of the site
 * @param regime the regime for visitors without a choice
 */
public record Jurisdiction(String code, Regime regime) {

    private static final Jurisdiction UNKNOWN = new Jurisdiction("", Regime.OPT_IN);

    /** The strictest rules, for places that nothing is known of. */
    public static Jurisdiction unknown() {
        return UNKNOWN;
    }
}
