package org.openpersonalization.web.endpoint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's consent.
 *
 * @param purposes whether each is granted
 * @param chosen moment of the visitor's choice, in ISO 8601, by purpose
 * @param plain whether the visitor asked for unpersonalized pages
 * @param regime the regime of the visitor's jurisdiction
 * @param ask whether a choice is due
 * @param deletion after a choice: whether the data of ended purposes are deleted
 * @param record after a choice: whether its record is stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChoicesView(
        SortedMap<String, Boolean> purposes,
        SortedMap<String, String> chosen,
        boolean globalPrivacyControl,
        boolean plain,
        String regime,
        boolean ask,
        @Nullable String deletion,
        @Nullable String record) {

    /** The same after a choice. */
    public ChoicesView after(boolean isDeleted, String recorded) {
        return new ChoicesView(
                purposes, chosen, globalPrivacyControl, plain, regime, ask, isDeleted ? "done" : "pending", recorded);
    }
}
