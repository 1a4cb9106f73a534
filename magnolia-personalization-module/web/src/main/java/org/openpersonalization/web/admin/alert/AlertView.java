package org.openpersonalization.web.admin.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.alert.Alert;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.web.message.TextView;

/**
 * An alert in the API.
 *
 * @param id its id
 * @param kind the kind of condition
 * @param state open, acknowledged by a user, or resolved, which happens by itself
 * @param text the condition
 * @param link the page of the admin app about it, such as {@code experiments/…}
 * @param raised the moment
 * @param acknowledgedBy the user who has seen it; null for an open alert
 * @param acknowledged the moment; null for an open alert
 * @param resolved the end of the condition; null while it holds
 * @param isRecorded false for the alert about a failing database, which cannot be acknowledged
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        Alert.State state,
        TextView text,
        String link,
        Instant raised,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledged,
        @Nullable Instant resolved,
        boolean isRecorded) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.kind(),
                alert.state(),
                TextView.of(alert.message()),
                alert.link(),
                alert.raised(),
                alert.acknowledged().map(Alert.Acknowledgement::actor).orElse(null),
                alert.acknowledged().map(Alert.Acknowledgement::at).orElse(null),
                alert.resolved().orElse(null),
                alert.kind() != AlertKind.STORE_FAILING || alert.resolved().isPresent());
    }
}
