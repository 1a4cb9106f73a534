package org.openpersonalization.signal;

import java.util.regex.Pattern;

/**
 * Where the request comes from, by headers that the site trusts.
 *
 * @param country ISO 3166-1 alpha-2 in capitals such as {@code CH}, empty when unknown
 * @param region ISO 3166-2 in capitals such as {@code US-CA}, empty when unknown
 */
public record Place(String country, String region) {

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
    private static final Pattern REGION = Pattern.compile("([A-Z]{2}-[A-Z0-9]{1,3})?");

    public Place {
        if (!isCountry(country)) {
            throw new IllegalArgumentException("A country is two capital letters [" + country + "]");
        }
        if (!isRegion(region)) {
            throw new IllegalArgumentException("A region is an ISO 3166-2 code such as US-CA [" + region + "]");
        }
    }

    /** Nowhere in particular. */
    public static Place unknown() {
        return new Place("", "");
    }

    /** Whether the text can stand for a country; empty can. */
    public static boolean isCountry(String text) {
        return text.isEmpty() || COUNTRY.matcher(text).matches();
    }

    /** Whether the text can stand for a region; empty can. */
    public static boolean isRegion(String text) {
        return text.isEmpty() || REGION.matcher(text).matches();
    }
}
