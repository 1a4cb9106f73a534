package org.openpersonalization.web.edge;

import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.signal.Place;

/**
 * How caches outside tell places. Without opt-in purposes are granted without a choice, so consent decides, and no cache outside keeps
 * an answer.
 *
 * @param country the header with the country; empty for none
 * @param region the header with the region; empty for none
 * @param jurisdictions the regime of each place
 */
public record EdgePlaces(String country, String region, Jurisdictions jurisdictions) {

    /** Whether visitors at a place are asked first. */
    boolean areAsked(Place place) {
        return jurisdictions.of(place.country(), place.region()).regime() == Regime.OPT_IN;
    }

    /** The places that are named with opt-in, or with another regime. */
    SortedSet<String> named(boolean isOptIn) {
        SortedSet<String> places = new TreeSet<>();
        jurisdictions.byPlace().forEach((place, regime) -> {
            if ((regime == Regime.OPT_IN) == isOptIn) {
                places.add(place);
            }
        });
        return places;
    }
}
