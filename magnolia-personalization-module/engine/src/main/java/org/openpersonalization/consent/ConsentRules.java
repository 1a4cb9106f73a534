package org.openpersonalization.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The consent gate: the purposes that a visitor's choices allow at one moment. A purpose is granted by a yes that is
 * still valid and was given to a text that still counts, or, where the regime allows it, by default. Global Privacy
 * Control counts as a no to the purposes that honour it, unless the visitor gave a yes while the browser sent it.
 * Unknown, malformed or expired choices count as no choice.
 *
 * @param terms the site's purposes in the order of the form; without any, nothing can be granted
 * @param validity how long a choice is valid
 * @param coolDown time after a no in which the visitor is not asked again
 */
public record ConsentRules(Map<Purpose, PurposeTerms> terms, Duration validity, Duration coolDown) {

    public ConsentRules {
        if (terms.size() > ConsentChoices.MAX_PURPOSES - 1) {
            throw new IllegalArgumentException("There are at most " + (ConsentChoices.MAX_PURPOSES - 1)
                    + " purposes [purposes=" + terms.size() + "]");
        }
        if (terms.containsKey(Purpose.CONTEXT)) {
            throw new IllegalArgumentException(
                    "The purpose id [" + Purpose.CONTEXT + "] is reserved: choose another id");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("A choice must hold for some time [validity=" + validity + "]");
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException(
                    "The cool-down is negative: give zero or more [coolDown=" + coolDown + "]");
        }
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** Rules for these terms, asked about in their order. */
    public static ConsentRules of(Collection<PurposeTerms> terms, Duration validity, Duration coolDown) {
        Map<Purpose, PurposeTerms> byPurpose = new LinkedHashMap<>();
        terms.forEach(each -> byPurpose.put(each.purpose(), each));
        return new ConsentRules(byPurpose, validity, coolDown);
    }

    /** The same with other terms of one purpose. */
    public ConsentRules with(PurposeTerms other) {
        Map<Purpose, PurposeTerms> changed = new LinkedHashMap<>(terms);
        changed.put(other.purpose(), other);
        return new ConsentRules(changed, validity, coolDown);
    }

    /** The purposes that visitors are asked about. */
    public SortedSet<Purpose> purposes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(terms.keySet()));
    }

    /**
     * The consent state of a request.
     *
     * @param privacyControl whether the request has {@code Sec-GPC: 1}
     */
    public ConsentState stateOf(ConsentChoices choices, boolean privacyControl, Regime regime, Instant now) {
        Set<Purpose> granted = new TreeSet<>();
        for (PurposeTerms each : terms.values()) {
            if (isGranted(each, choices, privacyControl, regime, now)) {
                granted.add(each.purpose());
            }
        }
        Choice context = choices.byPurpose().get(Purpose.CONTEXT);
        return new ConsentState(granted, context != null && !context.granted() && isInForce(context, now));
    }

    private boolean isGranted(
            PurposeTerms terms, ConsentChoices choices, boolean privacyControl, Regime regime, Instant now) {
        Choice said = choices.byPurpose().get(terms.purpose());
        Choice choice = said != null && counts(said, terms, now) ? said : null;
        if (privacyControl && terms.rules().deniedByPrivacyControl()) {
            return choice != null && choice.despitePrivacyControl() && choice.granted();
        }
        return choice == null ? terms.rules().grantedByDefaultIn().contains(regime) : choice.granted();
    }

    /**
     * Whether the banner is due: never under the regime that asks no visitor, not while every purpose has a choice that
     * counts, and not during the cool-down after a no.
     */
    public boolean mustAsk(ConsentChoices choices, Regime regime, Instant now) {
        return regime != Regime.NONE && !isAnswered(choices, now) && !isRefusedLately(choices, now);
    }

    private boolean isAnswered(ConsentChoices choices, Instant now) {
        for (PurposeTerms each : terms.values()) {
            Choice choice = choices.byPurpose().get(each.purpose());
            if (choice == null || !counts(choice, each, now)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRefusedLately(ConsentChoices choices, Instant now) {
        return choices.byPurpose().entrySet().stream()
                .filter(choice -> terms.containsKey(choice.getKey()))
                .anyMatch(choice -> !choice.getValue().granted()
                        && choice.getValue().time().plus(coolDown).isAfter(now));
    }

    /** The purposes without a choice that counts: without any, or with a yes to an older text, or with one that is too old. */
    public SortedSet<Purpose> open(ConsentChoices choices, Instant now) {
        SortedSet<Purpose> open = new TreeSet<>(terms.keySet());
        open.removeIf(purpose -> choices.about(purpose)
                .filter(choice -> counts(choice, terms.get(purpose), now))
                .isPresent());
        return open;
    }

    /** The open purposes whose yes would still count, had it not been said to an older text. */
    public SortedSet<Purpose> superseded(ConsentChoices choices, Instant now) {
        SortedSet<Purpose> superseded = open(choices, now);
        superseded.removeIf(purpose -> choices.about(purpose)
                .filter(choice -> isInForce(choice, now) && !isCurrent(choice, terms.get(purpose)))
                .isEmpty());
        return superseded;
    }

    /** Whether the open purposes alone are asked about: some choice still counts, or would but for a newer text. */
    public boolean isRenewal(ConsentChoices choices, Instant now) {
        Set<Purpose> open = open(choices, now);
        Set<Purpose> superseded = superseded(choices, now);
        return !open.isEmpty()
                && choices.byPurpose().keySet().stream()
                        .filter(terms::containsKey)
                        .anyMatch(chosen -> !open.contains(chosen) || superseded.contains(chosen));
    }

    private boolean counts(Choice choice, PurposeTerms terms, Instant now) {
        return isCurrent(choice, terms) && isInForce(choice, now);
    }

    /** A no counts whatever text it was said to. */
    private static boolean isCurrent(Choice choice, PurposeTerms terms) {
        return !choice.granted() || choice.textVersion() >= terms.rules().askAgainBefore();
    }

    private boolean isInForce(Choice choice, Instant now) {
        return choice.time().plus(validity).isAfter(now);
    }
}
