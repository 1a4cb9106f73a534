package org.openpersonalization.web.admin.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.privacy.AuditEvent;
import org.openpersonalization.service.privacy.SubjectRequest;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.audit.EventView;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Refusal;

/** The register of what people asked: list, write down, look at, take further. */
public final class RequestsResource {

    private static final int MOST = 500;
    private static final int CREATED = 201;
    private static final Duration OLDEST = Duration.ofDays(3_660);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** An answer: those to be answered first, by due date, then the others. */
    public record RequestList(List<RequestView> requests) {}

    /** An answer: a request and what was done about it, oldest first. */
    public record RequestDetail(RequestView request, List<EventView> events) {}

    /**
     * A request that came in by letter, mail or telephone.
     *
     * @param kind what the person wants
     * @param reference how the site knows it, such as a ticket's number
     * @param received when it came in; now unless said
     */
    public record NewRequest(
            SubjectRequest.Kind kind,
            String reference,
            @Nullable Instant received) {
        public NewRequest {
            if (kind == null || reference == null || reference.isBlank()) {
                throw new IllegalArgumentException("A request has a kind and a reference, such as a ticket's number");
            }
            if (reference.length() > SubjectRequest.MAX_REFERENCE) {
                throw new IllegalArgumentException("A reference has at most 200 characters");
            }
        }
    }

    /**
     * What becomes of a request.
     *
     * @param status how far it is now
     * @param note why, for the trail; may be empty
     */
    public record Progress(
            SubjectRequest.Status status, @Nullable String note) {

        private static final int MAX_NOTE = AuditEvent.MAX_DETAIL - 50;

        public Progress {
            if (status == null) {
                throw new IllegalArgumentException("Say how far the request is: status");
            }
            note = note == null ? "" : note;
            if (note.length() > MAX_NOTE) {
                throw new IllegalArgumentException("A note has at most 450 characters");
            }
        }
    }

    private final RequestRegister register;
    private final Audit audit;
    private final Duration timeToAnswer;

    /**
     * A resource.
     *
     * @param timeToAnswer after which a request is due
     */
    public RequestsResource(Audit audit, Duration timeToAnswer) {
        this.register = new RequestRegister(audit.stores());
        this.audit = audit;
        this.timeToAnswer = timeToAnswer;
    }

    public List<Route> routes() {
        Parameter id = Parameter.path("id", Format.UUID, "The request.");
        return List.of(
                Route.get(
                        "/requests",
                        Contract.json("The newest 500 requests, those to be answered first.", RequestList.class),
                        this::all),
                Route.post(
                        "/requests",
                        Contract.json("Writes down a request.", RequestView.class)
                                .taking(NewRequest.class)
                                .answering(CREATED),
                        this::create),
                Route.get(
                        "/requests/{id}",
                        Contract.json("A request and what was done about it.", RequestDetail.class)
                                .with(id),
                        this::show),
                Route.post(
                        "/requests/{id}",
                        Contract.json("Takes a request further.", RequestView.class)
                                .with(id)
                                .taking(Progress.class),
                        this::proceed));
    }

    private Reply all(Call call) {
        Instant now = audit.clock().instant();
        return Reply.json(new RequestList(register.requests().all(MOST).stream()
                .map(request -> RequestView.of(request, now))
                .toList()));
    }

    private Reply create(Call call) throws Refusal {
        NewRequest asked = call.body(NewRequest.class);
        Instant now = audit.clock().instant();
        Instant received = asked.received() == null ? now : asked.received();
        if (received.isAfter(now.plus(CLOCKS_DIFFER)) || received.isBefore(now.minus(OLDEST))) {
            throw Refusal.of(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "A request was received in the last ten years, and not in the future: change [received].");
        }
        SubjectRequest request = new SubjectRequest(
                UUID.randomUUID(),
                asked.kind(),
                SubjectRequest.Channel.ADMIN,
                received,
                received.plus(timeToAnswer),
                SubjectRequest.Status.OPEN,
                asked.reference().strip());
        String target = request.id().toString();
        register.requests()
                .save(
                        request,
                        audit.event(
                                call.user(),
                                "request.received",
                                target,
                                request.kind().label()));
        return Reply.json(CREATED, RequestView.of(request, now));
    }

    private Reply show(Call call) throws Refusal {
        SubjectRequest request = register.the(call.values().id("id"));
        List<AuditEvent> events =
                audit.stores().get().audit().about(request.id().toString());
        return Reply.json(
                new RequestDetail(RequestView.of(request, audit.clock().instant()), EventView.of(events)));
    }

    private Reply proceed(Call call) throws Refusal {
        Progress progress = call.body(Progress.class);
        SubjectRequest request = register.open(call.values().id("id")).with(progress.status());
        String note = progress.note() == null ? "" : progress.note().strip();
        String detail = progress.status().label() + (note.isEmpty() ? "" : ": " + note);
        AuditEvent event = audit.event(
                call.user(),
                progress.status().isFinal() ? "request.closed" : "request.changed",
                request.id().toString(),
                detail);
        register.requests().save(request, event);
        return Reply.json(RequestView.of(request, audit.clock().instant()));
    }
}
