package org.openpersonalization.web.admin.route;

import org.jspecify.annotations.Nullable;

/**
 * A request that has been checked: the user may do it, and everything in it has the form that the contract says.
 *
 * @param user who asks
 * @param csrf the CMS's token of the user's browser; empty when it has none yet
 * @param values the parameters
 * @param body what was sent; null when the contract takes nothing
 */
public record Call(
        AdminUser user,
        String csrf,
        ParameterValues values,
        @Nullable Object body) {

    /** What was sent. */
    public <T> T body(Class<T> type) {
        return type.cast(body);
    }
}
