package org.openpersonalization.service.consent.submission;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.ConsentRequest;

/**
 * Choices as a visitor sent them.
 *
 * @param said yes or no, by purpose
 * @param asked the surface and its texts
 * @param outdated purposes whose text on the surface was another one than the present
 * @param isForeign whether a page of another site sent them
 * @param network the address that they come from
 */
public record ChoiceForm(
        SortedMap<Purpose, Boolean> said,
        ConsentRequest asked,
        Set<Purpose> outdated,
        boolean isForeign,
        String network) {

    public ChoiceForm {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
        outdated = Set.copyOf(outdated);
    }

    boolean hasYes() {
        return said.containsValue(true);
    }

    boolean isRefusal() {
        return !said.isEmpty() && !hasYes();
    }

    boolean isOutdated() {
        return said.entrySet().stream().anyMatch(each -> each.getValue() && outdated.contains(each.getKey()));
    }

    ChoiceForm refusalsAlone() {
        SortedMap<Purpose, Boolean> refusals = new TreeMap<>(said);
        refusals.values().removeIf(granted -> granted);
        return new ChoiceForm(refusals, asked, outdated, isForeign, network);
    }
}
