package org.openpersonalization.web.admin.rights;

import java.util.List;
import org.openpersonalization.service.privacy.request.VisitorAccessService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The stored data of one visitor, as JSON or as a file for the person. Every access is audited. */
public final class VisitorsResource {

    private final VisitorAccessService service;

    public VisitorsResource(VisitorAccessService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/visitors/{visitor}",
                        Contract.json("The stored data of a visitor, the newest 200 of each kind.", VisitorView.class)
                                .with(Parameter.path("visitor", Format.VISITOR, "The visitor's code.")),
                        this::show),
                AdminRoute.get(
                        "/requests/{id}/data",
                        Contract.json("The stored data of a visitor who requested them, as a file.", VisitorView.class)
                                .with(
                                        Parameter.path("id", Format.UUID, "The request."),
                                        Parameter.required("visitor", Format.VISITOR, "The visitor's code.")),
                        this::file));
    }

    private Reply show(Call call) {
        return Reply.json(VisitorView.of(
                service.lookUp(call.values().the("visitor"), call.user().name())));
    }

    private Reply file(Call call) throws Refusal {
        VisitorView view = VisitorView.of(service.export(
                call.values().id("id"),
                call.values().the("visitor"),
                call.user().name()));
        return Reply.file(
                "visitor-" + view.visitor() + ".json",
                "application/json",
                out -> ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out, view));
    }
}
