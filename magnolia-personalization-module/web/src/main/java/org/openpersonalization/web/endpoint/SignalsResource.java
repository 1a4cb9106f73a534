package org.openpersonalization.web.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalFields;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
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
    private static final Duration OLDEST = Duration.ofDays(2);
    /** For clocks that are read at the two ends of a slow line. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final ObjectMapper VALUES = new ObjectMapper();

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
        Batch batch = new Batch(visitor, context, services.visitors(), new Pages(request, personalization.get()));
        batch.read(signals(body), sent(body));
        Observation observation = Observation.of(batch.signals, batch.received).with(batch.activities);
        if (!observation.isEmpty()) {
            services.keep(visitor, observation, "Signals cannot be kept now. Send them again later.");
        }
        return Answer.ok(Map.of("accepted", batch.accepted, "rejected", batch.rejected))
                .with(List.copyOf(batch.cookies.values()));
    }

    /** The pages that the signals of a request name. */
    private record Pages(HttpServletRequest request, Optional<Personalization> current) {

        Optional<Personalization.AheadView> lookAt(String page) {
            return current.flatMap(now -> now.lookAt(request, page));
        }

        String at(String named) {
            return current.map(now -> now.pageAt(request, named)).orElse(named);
        }
    }

    private static JsonNode signals(ObjectNode body) throws Refusal {
        JsonNode signals = body.path("signals");
        if (!signals.isArray()) {
            throw Refusal.of(
                    HttpServletResponse.SC_BAD_REQUEST, "Send {\"signals\":[…]}; the list of signals is missing.");
        }
        if (signals.size() > MAX_SIGNALS) {
            throw Refusal.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Send at most 50 signals at once.");
        }
        return signals;
    }

    private static String sent(ObjectNode body) {
        return body.path("sent").asText("");
    }

    /** The signals of one request. */
    private static final class Batch {

        private final Visitor visitor;
        private final RequestContext context;
        private final Visitors visitors;
        private final MeasuredGoals goals;
        private final Pages pages;
        private final Map<String, Cookie> cookies = new HashMap<>();
        private final Instant received;
        private final List<Signal> signals = new ArrayList<>();
        private final List<Activity> activities = new ArrayList<>();
        private int accepted;
        private final List<Map<String, Object>> rejected = new ArrayList<>();

        Batch(Visitor visitor, RequestContext context, Visitors visitors, Pages pages) {
            this.visitor = visitor;
            this.context = context;
            this.visitors = visitors;
            this.pages = pages;
            this.goals = visitors.goals().now();
            this.received = context.time().toInstant();
        }

        void read(JsonNode nodes, String sent) {
            Duration behind = behind(sent);
            for (int index = 0; index < nodes.size(); index++) {
                try {
                    take(signal(nodes.get(index), behind));
                } catch (IllegalArgumentException wrong) {
                    rejected.add(Map.of("index", index, "reason", String.valueOf(wrong.getMessage())));
                }
            }
        }

        /** How far the sender's clock is behind ours; nothing when it does not say. */
        private Duration behind(String sent) {
            try {
                return sent.isEmpty() ? Duration.ZERO : Duration.between(Instant.parse(sent), received);
            } catch (DateTimeException | ArithmeticException malformed) {
                return Duration.ZERO;
            }
        }

        private Signal signal(JsonNode node, Duration behind) {
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalArgumentException("a signal must be an object");
            }
            Map<String, Object> values = VALUES.convertValue(
                    object, VALUES.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
            values.computeIfPresent("page", (name, page) -> page instanceof String named ? pages.at(named) : page);
            return SignalFields.read(values, time(values, behind));
        }

        private Instant time(Map<String, ?> values, Duration behind) {
            if (!values.containsKey("time")) {
                return received;
            }
            Instant time;
            try {
                time = SignalFields.time(values).plus(behind);
            } catch (DateTimeException | ArithmeticException far) {
                throw new IllegalArgumentException("time is out of range", far);
            }
            if (time.isBefore(received.minus(OLDEST))) {
                throw new IllegalArgumentException("time is more than two days ago");
            }
            return time.isAfter(received) ? received : time;
        }

        private void take(Signal signal) {
            requireSender();
            if (signal instanceof Signal.PageView view) {
                takeView(view);
                return;
            }
            Optional<String> objection = objection(signal.purpose(), signal);
            Optional<Activity> read = goals.readOf(signal)
                    .filter(activity -> objection(MeasuredGoals.PURPOSE, signal).isEmpty());
            if (objection.isPresent() && read.isEmpty()) {
                throw new IllegalArgumentException(objection.get());
            }
            if (objection.isEmpty()) {
                signals.add(signal);
            }
            read.ifPresent(activities::add);
            accepted++;
        }

        /** Page views are recorded by the server, besides those of pages that the browser loaded ahead. */
        private void takeView(Signal.PageView view) {
            boolean isNew = visitor.key().isPresent() && !cookies.containsKey(view.page());
            Personalization.AheadView seen = Optional.of(view.page())
                    .filter(page -> isNew)
                    .flatMap(pages::lookAt)
                    .orElseThrow(() -> new IllegalArgumentException("page views are recorded by the server"));
            if (!seen.observation().isEmpty()) {
                visitors.keepView(visitor, seen.observation());
            }
            cookies.put(view.page(), seen.cookie());
            accepted++;
        }

        private void requireSender() {
            if (!visitors.isKeeping() || context.marks().bot()) {
                throw new IllegalArgumentException("nothing is recorded for this sender");
            }
        }

        /** Why a signal may not be kept under a purpose; empty when it may. */
        private Optional<String> objection(Purpose purpose, Signal signal) {
            if (visitor.key().isEmpty() || !visitor.consent().grantsAll(List.of(purpose))) {
                return Optional.of("not agreed to: " + purpose);
            }
            Instant agreed = visitor.grants().getOrDefault(purpose, received);
            return signal.at().time().isBefore(agreed.minus(TOLERANCE))
                    ? Optional.of("it happened before it was agreed to: " + purpose)
                    : Optional.empty();
        }
    }
}
