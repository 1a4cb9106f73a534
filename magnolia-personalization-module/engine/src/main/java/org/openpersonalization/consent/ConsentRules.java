package org.openpersonalization.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The consent gate: what a visitor's choices allow at one moment. Opt-in: a purpose is granted only by a yes that is still
 * valid. Global Privacy Control is a no to the purposes named here, unless the visitor said yes while the browser sent it.
 * Whatever is unknown, malformed or too old counts as no.
 *
 * @param purposes the purposes that visitors are asked about
 * @param deniedByPrivacyControl those that {@code Sec-GPC: 1} denies
 * @param validity how long a choice holds
 */
public record ConsentRules(SortedSet<Purpose> purposes, Set<Purpose> deniedByPrivacyControl, Duration validity) {

    public ConsentRules {
        if (purposes.isEmpty() || purposes.size() > ConsentChoices.MAX_PURPOSES) {
            throw new IllegalArgumentException(
                    "There are 1 to " + ConsentChoices.MAX_PURPOSES + " purposes [purposes=" + purposes.size() + "]");
        }
        if (!purposes.containsAll(deniedByPrivacyControl)) {
            throw new IllegalArgumentException(
                    "What Global Privacy Control denies must be among the purposes [purposes=" + purposes + ", denied="
                            + deniedByPrivacyControl + "]");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("A choice must hold for some time [validity=" + validity + "]");
        }
        purposes = Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
        deniedByPrivacyControl = Set.copyOf(deniedByPrivacyControl);
    }

    /** The five purposes that the ladder knows; Global Privacy Control denies {@code behavioral}; half a year. */
    public static ConsentRules defaults() {
        SortedSet<Purpose> purposes = new TreeSet<>(Set.of(
                Purpose.PREFERENCES,
                Purpose.BEHAVIORAL,
                Purpose.AI_RECOMMENDATIONS,
                Purpose.PRICING,
                Purpose.ANALYTICS));
        return new ConsentRules(purposes, Set.of(Purpose.BEHAVIORAL), Duration.ofDays(180));
    }

    /**
     * What holds for a request.
     *
     * @param privacyControl whether the request has {@code Sec-GPC: 1}
     */
    public ConsentState stateOf(ConsentChoices choices, boolean privacyControl, Instant now) {
        return new ConsentState(purposes.stream()
                .filter(purpose -> choices.about(purpose)
                        .filter(choice -> isGranted(purpose, choice, privacyControl, now))
                        .isPresent())
                .collect(Collectors.toSet()));
    }

    private boolean isGranted(Purpose purpose, Choice choice, boolean privacyControl, Instant now) {
        boolean denied = privacyControl && deniedByPrivacyControl.contains(purpose) && !choice.despitePrivacyControl();
        return choice.granted() && !denied && choice.time().plus(validity).isAfter(now);
    }
}
