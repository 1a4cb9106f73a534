package org.openpersonalization.web.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.SignalBatch;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalFields;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.ViewRecorder;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.JsonValues;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.visitor.Visitors;

/**
 * Accepts signals: {@code {"sent":"2026-11-24T12:00:05Z","signals":[{"kind":"component-click",…}]}}, answered with
 * {@code {"accepted":1,"rejected":[]}} when they are on disk. An invalid signal, or one without the visitor's consent,
 * is rejected with its index; its neighbours are stored. Activities that a goal in force reads are stored under {@code
 * analytics} as well, or alone, where only that is granted. {@code sent} is the sender's clock, by which wrong clocks
 * are corrected; it may be missing.
 */
final class SignalsResource {

    private static final int MAX_SIGNALS = 50;

    /**
     * The answer.
     *
     * @param accepted the number of stored signals
     */
    public record AcceptedSignals(int accepted, List<RejectedSignal> rejected) {}

    /**
     * A rejected signal.
     *
     * @param index its position in the request, from 0
     */
    public record RejectedSignal(int index, String reason) {}

    private final VisitorServices services;
    private final FormGuard forms;
    private final Supplier<Optional<Personalization>> personalization;

    SignalsResource(VisitorServices services, Supplier<Optional<Personalization>> personalization) {
        this.services = services;
        this.forms = new FormGuard(services);
        this.personalization = personalization;
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        forms.requireOwnScript(request);
        RequestBody.requireJson(request);
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        String address = services.reader().networkOf(request);
        VisitorServices.Limits.take(services.limits().signalsOfAddress(), address);
        VisitorServices.Limits.take(
                services.limits().signals(), visitor.pseudonym().orElse(address));
        ObjectNode body = RequestBody.object(request);
        Pages pages = new Pages(request, personalization.get(), new HashMap<>());
        Reading batch = new Reading(visitor, context, services.visitors(), pages);
        batch.read(signals(body), sent(body));
        Observation observation = batch.signals.observation();
        List<Cookie> cookies = new ArrayList<>(batch.cookies.values());
        if (!observation.isEmpty()) {
            cookies.addAll(services.keep(request, visitor, observation, RequestCode.SIGNALS_UNSTORED));
        }
        return Answer.ok(new AcceptedSignals(batch.accepted, batch.rejected)).with(cookies);
    }

    /** The pages that the signals of a request name; most batches name one page many times. */
    private record Pages(HttpServletRequest request, Optional<Personalization> current, Map<String, String> known) {

        Optional<ViewRecorder.AheadView> lookAt(String page) {
            return current.flatMap(now -> now.views().lookAt(request, page));
        }

        boolean areInPreview() {
            return current.filter(now -> now.previews().isFromPreview(request)).isPresent();
        }

        String at(String named) {
            return known.computeIfAbsent(
                    named, page -> current.map(now -> now.pageAt(request, page)).orElse(page));
        }
    }

    private static JsonNode signals(ObjectNode body) throws Refusal {
        JsonNode signals = body.path("signals");
        if (!signals.isArray()) {
            throw Refusal.malformed(RequestCode.SIGNALS_MISSING);
        }
        if (signals.size() > MAX_SIGNALS) {
            throw Refusal.of(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    RequestCode.SIGNALS_TOO_MANY.message().count("limit", MAX_SIGNALS));
        }
        return signals;
    }

    private static String sent(ObjectNode body) {
        return body.path("sent").asText("");
    }

    /** The reading of one request. */
    private static final class Reading {

        private final Visitor visitor;
        private final Visitors visitors;
        private final Pages pages;
        private final Instant received;
        private final boolean isRecorded;
        private final SignalBatch signals;
        private final Map<String, Cookie> cookies = new HashMap<>();
        private final List<RejectedSignal> rejected = new ArrayList<>();
        private int accepted;

        Reading(Visitor visitor, RequestContext context, Visitors visitors, Pages pages) {
            this.visitor = visitor;
            this.visitors = visitors;
            this.pages = pages;
            this.received = context.time().toInstant();
            this.isRecorded = visitors.isKeeping() && !context.marks().bot() && !pages.areInPreview();
            this.signals = new SignalBatch(visitor, visitors.goals().now(), received);
        }

        void read(JsonNode nodes, String sent) {
            Duration behind = signals.behind(sent);
            for (int index = 0; index < nodes.size(); index++) {
                try {
                    take(signal(nodes.get(index), behind));
                    accepted++;
                } catch (IllegalArgumentException wrong) {
                    rejected.add(new RejectedSignal(index, String.valueOf(wrong.getMessage())));
                }
            }
        }

        private Signal signal(JsonNode node, Duration behind) {
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalArgumentException("a signal must be an object");
            }
            Map<String, Object> values = JsonValues.of(object);
            values.computeIfPresent("page", (name, page) -> page instanceof String named ? pages.at(named) : page);
            Instant time = values.containsKey("time") ? signals.time(SignalFields.time(values), behind) : received;
            return SignalFields.read(values, time);
        }

        private void take(Signal signal) {
            if (!isRecorded) {
                throw new IllegalArgumentException("nothing is recorded for this sender");
            }
            if (signal instanceof Signal.PageView view) {
                takeView(view);
            } else {
                signals.add(signal);
            }
        }

        /** Page views are recorded by the server, besides those of pages that the browser loaded ahead. */
        private void takeView(Signal.PageView view) {
            boolean isNew = visitor.key().isPresent() && !cookies.containsKey(view.page());
            ViewRecorder.AheadView seen = Optional.of(view.page())
                    .filter(page -> isNew)
                    .flatMap(pages::lookAt)
                    .orElseThrow(() -> new IllegalArgumentException("page views are recorded by the server"));
            if (!seen.observation().isEmpty()) {
                visitors.views().keep(visitor, seen.observation());
            }
            cookies.put(view.page(), seen.cookie());
        }
    }
}
