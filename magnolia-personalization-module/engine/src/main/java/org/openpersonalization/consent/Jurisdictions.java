package org.openpersonalization.consent;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The regime of each place that the site has a rule for. A region counts before its country; every other place has the
 * strictest regime.
 *
 * @param byPlace regimes by ISO 3166-1 country such as {@code CH} or ISO 3166-2 region such as {@code US-CA}
 */
public record Jurisdictions(Map<String, Regime> byPlace) {

    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Jurisdictions {
        byPlace = Map.copyOf(byPlace);
        for (String place : byPlace.keySet()) {
            if (!PLACE.matcher(place).matches()) {
                throw new IllegalArgumentException(
                        "A jurisdiction is a country such as CH or a region such as US-CA [" + place + "]");
            }
        }
    }

    /** Opt-in for all visitors, wherever they are. */
    public static Jurisdictions strict() {
        return new Jurisdictions(Map.of());
    }

    /**
     * The rules for a place.
     *
     * @param country empty when unknown
     * @param region empty when unknown
     */
    public Jurisdiction of(String country, String region) {
        Regime ofRegion = byPlace.get(region);
        if (ofRegion != null) {
            return new Jurisdiction(region, ofRegion);
        }
        Regime ofCountry = byPlace.get(country);
        return ofCountry != null ? new Jurisdiction(country, ofCountry) : Jurisdiction.unknown();
    }
}
