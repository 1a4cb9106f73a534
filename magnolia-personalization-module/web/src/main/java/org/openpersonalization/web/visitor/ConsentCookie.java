package org.openpersonalization.web.visitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;

/**
 * The content of the consent cookie.
 *
 * @param consentId the id of the visitor's records in the ledger, 128 random bits; empty before the first choice
 * @param choices the visitor's choices
 */
record ConsentCookie(Optional<String> consentId, ConsentChoices choices) {

    private static final ConsentCookie EMPTY = new ConsentCookie(Optional.empty(), ConsentChoices.none());

    /** The content for a browser without the cookie. */
    static ConsentCookie empty() {
        return EMPTY;
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    /**
     * The cookies of one browser as one. Of one consent id the newer choices hold. Of several the more restrictive ones do,
     * since all but one of them were put there by another host, and the ids are none.
     */
    static ConsentCookie merged(List<ConsentCookie> cookies) {
        return cookies.size() == 1 ? cookies.get(0) : mergedSeveral(cookies);
    }

    private static ConsentCookie mergedSeveral(List<ConsentCookie> cookies) {
        Map<Optional<String>, ConsentChoices> byId = new LinkedHashMap<>();
        cookies.forEach(each -> byId.merge(each.consentId(), each.choices(), ConsentChoices::mergedWith));
        ConsentChoices choices =
                byId.values().stream().reduce(ConsentChoices::restrictedBy).orElse(ConsentChoices.none());
        List<Optional<String>> ids =
                byId.keySet().stream().filter(Optional::isPresent).toList();
        return new ConsentCookie(ids.size() == 1 ? ids.get(0) : Optional.empty(), choices);
    }

    /** The refusals in it, without the id. */
    ConsentCookie refusalsAlone() {
        SortedMap<Purpose, Choice> refusals = new TreeMap<>(choices.byPurpose());
        refusals.values().removeIf(Choice::granted);
        return new ConsentCookie(Optional.empty(), new ConsentChoices(refusals));
    }
}
