package org.openpersonalization.web.admin.route;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.route.ParameterValues;

/**
 * A request that has been checked: the user has the role, and all values have the form of the contract.
 *
 * @param user the user
 * @param csrf the CMS's token of the user's browser; empty while it has none
 * @param values the parameters
 * @param body the parsed body; null for a contract without one
 */
public record Call(
        AdminUser user,
        String csrf,
        ParameterValues values,
        @Nullable Object body) {

    /** The parsed body. */
    public <T> T body(Class<T> type) {
        return type.cast(body);
    }
}
