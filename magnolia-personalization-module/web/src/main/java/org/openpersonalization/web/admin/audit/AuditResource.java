package org.openpersonalization.web.admin.audit;

import java.util.List;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The audit trail, newest first. */
public final class AuditResource {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** An answer. */
    public record EventList(List<EventView> events) {}

    private final Audit audit;

    public AuditResource(Audit audit) {
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        Contract newest = Contract.json("The audit trail, newest first.", EventList.class)
                .with(Parameter.query("limit", Format.whole(1, MOST), "The maximum number; 100 by default."));
        return List.of(AdminRoute.get("/audit", newest, this::newest));
    }

    private Reply newest(Call call) {
        int most = call.values().whole("limit").map(Long::intValue).orElse(USUAL);
        return Reply.json(new EventList(EventView.of(audit.newest(most))));
    }
}
