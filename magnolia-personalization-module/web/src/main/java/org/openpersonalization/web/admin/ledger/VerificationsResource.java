package org.openpersonalization.web.admin.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Starts verifications and says how far they are. */
public final class VerificationsResource {

    private static final int ACCEPTED = 202;

    private final Verifications verifications;
    private final Audit audit;

    public VerificationsResource(Verifications verifications, Audit audit) {
        this.verifications = verifications;
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.post(
                        "/ledger/verifications",
                        Contract.json(
                                        "Starts a verification, or says how far the running one is.",
                                        VerificationView.class)
                                .taking(Contract.EmptyBody.class)
                                .answering(ACCEPTED),
                        this::start),
                AdminRoute.get(
                        "/ledger/verifications",
                        Contract.json("The last 20 verifications, newest first.", VerificationList.class),
                        call -> Reply.json(new VerificationList(verifications.newest().stream()
                                .map(VerificationView::of)
                                .toList()))),
                AdminRoute.get(
                        "/ledger/verifications/{id}",
                        Contract.json("The progress and result of a verification.", VerificationView.class)
                                .with(Parameter.path("id", Format.UUID, "The verification.")),
                        this::show));
    }

    private Reply start(Call call) {
        audit.note(call.user().name(), "ledger.verification-started", "", "");
        return Reply.json(ACCEPTED, VerificationView.of(verifications.start(VerificationRun.Trigger.ADMIN)));
    }

    private Reply show(Call call) throws Refusal {
        return Reply.json(verifications
                .find(call.values().id("id"))
                .map(VerificationView::of)
                .orElseThrow(() -> Refusal.of(
                        HttpServletResponse.SC_NOT_FOUND,
                        "This verification is not remembered any more. Start a new one.")));
    }
}
