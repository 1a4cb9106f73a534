package org.openpersonalization.web.admin.alert;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.service.alert.AlertList;
import org.openpersonalization.service.alert.AlertService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Alerts: list and acknowledge. Editors are told of experiments and content. */
public final class AlertsResource {

    /**
     * An answer.
     *
     * @param alerts those that are not resolved first, newest first
     * @param isComplete false while the database cannot be read
     */
    public record AlertsTable(List<AlertView> alerts, boolean isComplete) {

        static AlertsTable of(AlertList list) {
            return new AlertsTable(list.alerts().stream().map(AlertView::of).toList(), list.isComplete());
        }
    }

    /**
     * A change of an alert.
     *
     * @param acknowledged whether the user has seen it; false takes that back
     */
    public record AlertChange(boolean acknowledged) {}

    private final AlertService service;

    public AlertsResource(AlertService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                                "/alerts",
                                Contract.json(
                                        "The alerts that are not resolved, and the last 100 that are. Editors get those"
                                                + " about experiments and content.",
                                        AlertsTable.class),
                                this::list)
                        .andEditors(),
                AdminRoute.post(
                        "/alerts/{id}",
                        Contract.json("Acknowledges an alert, or takes that back.", AlertsTable.class)
                                .with(Parameter.path("id", Format.UUID, "The alert."))
                                .taking(AlertChange.class),
                        this::change));
    }

    private Reply list(Call call) {
        boolean isForEditors = !call.user().hasOneOf(Set.of(AdminUser.Role.ADMIN, AdminUser.Role.VIEWER));
        return Reply.json(AlertsTable.of(service.list(isForEditors)));
    }

    private Reply change(Call call) {
        UUID id = call.values().id("id");
        if (call.body(AlertChange.class).acknowledged()) {
            service.acknowledge(id, call.user().name());
        } else {
            service.reopen(id, call.user().name());
        }
        return Reply.json(AlertsTable.of(service.list(false)));
    }
}
