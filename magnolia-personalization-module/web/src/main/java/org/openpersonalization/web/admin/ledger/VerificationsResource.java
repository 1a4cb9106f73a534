package org.openpersonalization.web.admin.ledger;

import java.util.List;
import org.openpersonalization.service.privacy.evidence.VerificationService;
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

    private final VerificationService verifications;

    public VerificationsResource(VerificationService verifications) {
        this.verifications = verifications;
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
        return Reply.json(
                ACCEPTED, VerificationView.of(verifications.start(call.user().name())));
    }

    private Reply show(Call call) throws Refusal {
        return Reply.json(VerificationView.of(verifications.run(call.values().id("id"))));
    }
}
