package org.openpersonalization.web.admin.rights;

import java.util.List;
import java.util.Locale;
import org.openpersonalization.service.visitor.VisitorDataReader;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Refusal;

/** What is kept of one visitor, on the screen or as the file that the person asked for. Every look is noted. */
public final class VisitorsResource {

    private static final int ON_SCREEN = 200;
    private static final int IN_FILE = 10_000;

    private final VisitorDataReader dossiers;
    private final RequestRegister register;
    private final Audit audit;

    public VisitorsResource(VisitorDataReader dossiers, Audit audit) {
        this.dossiers = dossiers;
        this.register = new RequestRegister(audit.stores());
        this.audit = audit;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/visitors/{visitor}",
                        Contract.json("What is kept of a visitor, the newest 200 of each kind.", VisitorView.class)
                                .with(Parameter.path("visitor", Format.VISITOR, "The visitor's code.")),
                        this::show),
                Route.get(
                        "/requests/{id}/data",
                        Contract.json("What is kept of a visitor who asked for it, as a file.", VisitorView.class)
                                .with(
                                        Parameter.path("id", Format.UUID, "The request."),
                                        Parameter.required("visitor", Format.VISITOR, "The visitor's code.")),
                        this::file));
    }

    private Reply show(Call call) {
        String code = call.values().the("visitor");
        audit.note(call.user(), "visitor.looked-up", code.toLowerCase(Locale.ROOT), "");
        return Reply.json(VisitorView.of(dossiers.of(code, ON_SCREEN)));
    }

    private Reply file(Call call) throws Refusal {
        String request = register.the(call.values().id("id")).id().toString();
        String code = call.values().the("visitor");
        audit.note(call.user(), "request.data-exported", request, "visitor " + code.toLowerCase(Locale.ROOT));
        VisitorView view = VisitorView.of(dossiers.of(code, IN_FILE));
        return Reply.file(
                "visitor-" + view.visitor() + ".json",
                "application/json",
                out -> AdminJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out, view));
    }
}
