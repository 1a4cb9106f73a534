package org.openpersonalization.web.endpoint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a visitor.
 *
 * @param purposes whether each is granted
 * @param chosen when the visitor chose, in ISO 8601, by purpose
 * @param plain whether nothing may be personalized
 * @param regime the rule of the visitor's jurisdiction
 * @param ask whether a choice is due
 * @param deletion after a choice: whether what it ends is deleted
 * @param record after a choice: whether its record is kept
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
