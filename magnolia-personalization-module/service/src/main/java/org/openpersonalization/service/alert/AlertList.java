package org.openpersonalization.service.alert;

import java.util.List;

/**
 * Alerts for a user.
 *
 * @param alerts those that are not resolved first, newest first
 * @param isComplete false while the database cannot be read
 */
public record AlertList(List<Alert> alerts, boolean isComplete) {

    public AlertList {
        alerts = List.copyOf(alerts);
    }
}
