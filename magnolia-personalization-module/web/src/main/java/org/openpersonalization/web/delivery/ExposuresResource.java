package org.openpersonalization.web.delivery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.delivery.ReportedExposures;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.route.BoundBody;
import org.openpersonalization.web.route.Contract;

/**
 * Keeps components as shown, by the receipts of {@link PageDeliveryResource}: {@code {"receipts":["…"]}}. Answered when they are on
 * disk. A receipt counts once, however often it is sent, for its visitor alone and under {@code analytics}; a refused one is named
 * with its index, and its neighbours are kept.
 */
public final class ExposuresResource {

    private static final int MOST = 50;

    /** The contract. */
    public static final Contract CONTRACT = Contract.json(
                    "Reports components that the visitor has really seen.", KeptExposures.class)
            .taking(ShownReceipts.class);

    /**
     * The body.
     *
     * @param receipts at most 50
     */
    public record ShownReceipts(List<String> receipts) {
        public ShownReceipts {
            if (receipts == null || receipts.isEmpty() || receipts.size() > MOST) {
                throw new InvalidValueException(
                        RequestCode.RECEIPTS_NEEDED.message().count("limit", MOST));
            }
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * The answer.
     *
     * @param accepted the number of receipts that count now or did before
     * @param rejected the others
     */
    public record KeptExposures(int accepted, List<RejectedReceipt> rejected) {}

    /**
     * A receipt that does not count.
     *
     * @param index its position in the request, from 0
     */
    public record RejectedReceipt(int index, String reason) {}

    private final VisitorServices services;
    private final FormGuard forms;

    public ExposuresResource(VisitorServices services) {
        this.services = services;
        this.forms = new FormGuard(services);
    }

    public Answer answer(HttpServletRequest request) throws Refusal {
        forms.requireOwnScript(request);
        RequestBody.requireJson(request);
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        String address = services.reader().networkOf(request);
        VisitorServices.Limits.take(services.limits().signalsOfAddress(), address);
        VisitorServices.Limits.take(
                services.limits().signals(), visitor.pseudonym().orElse(address));
        ShownReceipts sent = BoundBody.of(request, ShownReceipts.class);
        if (!services.visitors().isKeeping() || context.marks().bot()) {
            throw Refusal.of(HttpServletResponse.SC_CONFLICT, RequestCode.NOT_RECORDED);
        }
        return kept(request, sent.receipts(), new Sender(visitor, context));
    }

    /** The visitor of a request. */
    private record Sender(Visitor visitor, RequestContext context) {}

    private Answer kept(HttpServletRequest request, List<String> receipts, Sender sender) throws Refusal {
        Visitor visitor = sender.visitor();
        ReportedExposures reported = new ReportedExposures(
                services.frontEnds().receipts(),
                visitor,
                sender.context().time().toInstant());
        List<RejectedReceipt> rejected = new ArrayList<>();
        for (int index = 0; index < receipts.size(); index++) {
            try {
                reported.add(receipts.get(index));
            } catch (IllegalArgumentException refused) {
                rejected.add(new RejectedReceipt(index, String.valueOf(refused.getMessage())));
            }
        }
        Observation observation = reported.observation();
        List<Cookie> cookies = observation.isEmpty()
                ? List.of()
                : services.keep(request, visitor, observation, RequestCode.EXPOSURES_UNSTORED);
        return Answer.ok(new KeptExposures(receipts.size() - rejected.size(), rejected))
                .with(cookies);
    }
}
