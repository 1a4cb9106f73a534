package org.openpersonalization.service.alert.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequests;

/**
 * Requests of data subjects that are due within three days or overdue. The site's reference of a request is left out, since it may tell
 * of a person.
 *
 * @param requests throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param zone in which due dates are told
 */
public record DueRequests(Supplier<SubjectRequests> requests, ZoneId zone, InstantSource clock)
        implements AlertCondition {

    private static final Duration AHEAD = Duration.ofDays(3);
    private static final int MOST = 200;

    @Override
    public Look look() {
        Instant now = clock.instant();
        List<AlertFinding> found = requests.get().all(MOST).stream()
                .filter(request -> !request.status().isFinal() && request.due().isBefore(now.plus(AHEAD)))
                .map(this::finding)
                .toList();
        return new Look(now, Set.of(AlertKind.REQUEST_DUE), found, Set.of());
    }

    private AlertFinding finding(SubjectRequest request) {
        String id = request.id().toString();
        Message message = Message.of(AlertKind.REQUEST_DUE)
                .form("right", request.kind().label())
                .text("due", LocalDate.ofInstant(request.due(), zone));
        return new AlertFinding(AlertKind.REQUEST_DUE, id, message, "requests/" + id);
    }
}
