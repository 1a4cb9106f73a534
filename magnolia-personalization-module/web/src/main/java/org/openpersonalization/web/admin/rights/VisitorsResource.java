package org.openpersonalization.web.admin.rights;

import java.util.List;
import java.util.Locale;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
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

    private static final int ON_SCREEN = 200;
    private static final int IN_FILE = 10_000;

    private final VisitorDataReader visitors;
    private final SubjectRequestService requests;
    private final Audit audit;

    public VisitorsResource(VisitorDataReader visitors, SubjectRequestService requests) {
        this.visitors = visitors;
        this.requests = requests;
        this.audit = requests.audit();
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
        String code = call.values().the("visitor");
        audit.note(call.user().name(), "visitor.looked-up", code.toLowerCase(Locale.ROOT), "");
        return Reply.json(VisitorView.of(visitors.of(code, ON_SCREEN)));
    }

    private Reply file(Call call) throws Refusal {
        String request = requests.request(call.values().id("id")).id().toString();
        String code = call.values().the("visitor");
        audit.note(call.user().name(), "request.data-exported", request, "visitor " + code.toLowerCase(Locale.ROOT));
        VisitorView view = VisitorView.of(visitors.of(code, IN_FILE));
        return Reply.file(
                "visitor-" + view.visitor() + ".json",
                "application/json",
                out -> ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out, view));
    }
}
