package org.openpersonalization.service.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.audit.Audit;

/**
 * Alerts for users of the admin app. An acknowledgement is audited before it is noted.
 *
 * @param store throws {@link StoreUnavailableException} while the database is not open
 * @param unrecorded the alert that the database does not have, as it fails
 */
public record AlertService(Supplier<AlertStore> store, Supplier<Optional<Alert>> unrecorded, Audit audit) {

    private static final int MOST_UNRESOLVED = 500;
    private static final int MOST_RESOLVED = 100;

    /**
     * Lists alerts; also while the database cannot be read, with what this instance knows.
     *
     * @param isForEditors whether only those are listed that concern editors
     */
    public AlertList list(boolean isForEditors) {
        List<Alert> known = unrecorded.get().stream().toList();
        try {
            AlertStore open = store.get();
            return new AlertList(
                    visible(
                            Stream.of(known, open.unresolved(MOST_UNRESOLVED), open.resolved(MOST_RESOLVED))
                                    .flatMap(List::stream),
                            isForEditors),
                    true);
        } catch (StoreUnavailableException away) {
            return new AlertList(visible(known.stream(), isForEditors), false);
        }
    }

    private static List<Alert> visible(Stream<Alert> alerts, boolean isForEditors) {
        return alerts.filter(alert -> !isForEditors || alert.kind().isForEditors())
                .toList();
    }

    /** Notes that a user has seen an alert; throws {@link NotFound} for one that is unknown or resolved. */
    public void acknowledge(UUID id, String actor) {
        audit.note(actor, "alert.acknowledged", id.toString(), "");
        change(id, Optional.of(new Alert.Acknowledgement(actor, audit.clock().instant())));
    }

    /** Takes an acknowledgement back. */
    public void reopen(UUID id, String actor) {
        audit.note(actor, "alert.reopened", id.toString(), "");
        change(id, Optional.empty());
    }

    private void change(UUID id, Optional<Alert.Acknowledgement> by) {
        if (!store.get().acknowledge(id, by)) {
            throw new NotFound(RefusalCode.ALERT_UNKNOWN);
        }
    }
}
