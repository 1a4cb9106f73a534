package org.openpersonalization.web.admin.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
import org.openpersonalization.web.admin.audit.EventView;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The register of what people asked: list, write down, look at, take further. */
public final class RequestsResource {

    private static final int MOST = 500;
    private static final int CREATED = 201;

    /** An answer: those to be answered first, by due date, then the others. */
    public record RequestList(List<RequestView> requests) {}

    /** An answer: a request and what was done about it, oldest first. */
    public record RequestDetail(RequestView request, List<EventView> events) {}

    /**
     * A request that arrived by letter, mail or telephone.
     *
     * @param kind the requested right
     * @param reference the site's reference of the request, such as a ticket's number
     * @param received the moment of receipt; the present when left out
     */
    public record NewRequest(
            SubjectRequest.Kind kind,
            String reference,
            @Nullable Instant received) {
        public NewRequest {
            if (kind == null || reference == null || reference.isBlank()) {
                throw RefusalCode.missing("kind", "reference");
            }
            RefusalCode.requireShort("reference", reference, SubjectRequest.MAX_REFERENCE);
        }
    }

    /**
     * A change of a request's status.
     *
     * @param status the new status
     * @param note the reason, for the audit trail; may be empty
     */
    public record Progress(
            SubjectRequest.Status status, @Nullable String note) {

        private static final int MAX_NOTE = AuditEvent.MAX_DETAIL - 50;

        public Progress {
            if (status == null) {
                throw RefusalCode.missing("status");
            }
            note = note == null ? "" : note;
            RefusalCode.requireShort("note", note, MAX_NOTE);
        }
    }

    private final SubjectRequestService service;

    public RequestsResource(SubjectRequestService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        Parameter id = Parameter.path("id", Format.UUID, "The request.");
        return List.of(
                AdminRoute.get(
                        "/requests",
                        Contract.json("The newest 500 requests, those to be answered first.", RequestList.class),
                        this::all),
                AdminRoute.post(
                        "/requests",
                        Contract.json("Writes down a request.", RequestView.class)
                                .taking(NewRequest.class)
                                .answering(CREATED),
                        this::create),
                AdminRoute.get(
                        "/requests/{id}",
                        Contract.json("A request and what was done about it.", RequestDetail.class)
                                .with(id),
                        this::show),
                AdminRoute.post(
                        "/requests/{id}",
                        Contract.json("Takes a request further.", RequestView.class)
                                .with(id)
                                .taking(Progress.class),
                        this::proceed));
    }

    private Reply all(Call call) {
        Instant now = service.now();
        return Reply.json(new RequestList(service.all(MOST).stream()
                .map(request -> RequestView.of(request, now))
                .toList()));
    }

    private Reply create(Call call) {
        NewRequest asked = call.body(NewRequest.class);
        SubjectRequest request = service.receive(
                asked.kind(),
                asked.reference(),
                Optional.ofNullable(asked.received()),
                call.user().name());
        return Reply.json(CREATED, RequestView.of(request, service.now()));
    }

    private Reply show(Call call) throws Refusal {
        SubjectRequest request = service.request(call.values().id("id"));
        return Reply.json(
                new RequestDetail(RequestView.of(request, service.now()), EventView.of(service.events(request))));
    }

    private Reply proceed(Call call) throws Refusal {
        Progress progress = call.body(Progress.class);
        String note = progress.note() == null ? "" : progress.note();
        SubjectRequest request = service.proceed(
                call.values().id("id"), progress.status(), note, call.user().name());
        return Reply.json(RequestView.of(request, service.now()));
    }
}
