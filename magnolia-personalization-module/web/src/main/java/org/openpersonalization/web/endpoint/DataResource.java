package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.SignalFields;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;

/**
 * Everything that is kept about the visitor who asks, as a JSON file to download: choices, profile, each signal, what was
 * shown and what it counted for, and what goals read, newest first. For somebody of whom nothing is kept it says so.
 */
final class DataResource {

    private static final int MOST = 10_000;

    private final VisitorServices services;

    DataResource(VisitorServices services) {
        this.services = services;
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        services.limitChoices(request);
        Optional<Answer> elsewhere = new FormGuard(services).checkDownload(request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("made", context.time().toInstant().toString());
        file.put("choices", choices(visitor));
        try {
            services.visitors()
                    .data(request, MOST)
                    .ifPresentOrElse(data -> put(data, file), () -> file.put("known", false));
        } catch (StoreUnavailableException unavailable) {
            throw VisitorServices.unreadable();
        }
        services.visitors().noteAccess(request, context);
        return Answer.ok(Answer.Body.json(file))
                .with("Content-Disposition", "attachment; filename=\"what-is-known-about-me.json\"");
    }

    private static Map<String, Object> choices(Visitor visitor) {
        Map<String, Object> choices = new TreeMap<>();
        visitor.choices()
                .byPurpose()
                .forEach((purpose, choice) -> choices.put(
                        purpose.id(),
                        Map.of(
                                "granted",
                                choice.granted(),
                                "time",
                                choice.time().toString(),
                                "textVersion",
                                choice.textVersion())));
        return choices;
    }

    private static void put(VisitorData data, Map<String, Object> file) {
        file.put("known", true);
        file.put("complete", data.isComplete());
        file.put("profile", profile(data.profile()));
        file.put("signals", data.signals().stream().map(SignalFields::write).toList());
        file.put("shown", data.shown().stream().map(DataResource::shown).toList());
        file.put(
                "activities",
                data.activities().stream().map(DataResource::activity).toList());
    }

    private static Map<String, Object> profile(Profile profile) {
        Map<String, Object> shown = new LinkedHashMap<>();
        profile.visits().ifPresent(visits -> shown.put("visits", visits(visits)));
        shown.put("answers", profile.declared());
        Map<String, Object> counts = new TreeMap<>();
        for (Map.Entry<String, DayCounts> counter : profile.counters().entrySet()) {
            counts.put(counter.getKey(), counter.getValue().total());
        }
        shown.put("counts", counts);
        Map<String, Object> interests = new TreeMap<>();
        for (Map.Entry<String, Interest> interest : profile.interests().entrySet()) {
            interests.put(
                    interest.getKey(),
                    Map.of(
                            "weight",
                            interest.getValue().weight(),
                            "asOf",
                            interest.getValue().asOf().toString()));
        }
        shown.put("interests", interests);
        return shown;
    }

    private static Map<String, Object> visits(Visits visits) {
        return Map.of(
                "firstSeen", visits.firstSeen().toString(),
                "lastSeen", visits.lastSeen().toString(),
                "sessions", visits.sessions(),
                "bounces", visits.bounces());
    }

    private static Map<String, Object> shown(Shown shown) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("time", shown.time().toString());
        values.put("page", shown.page());
        values.put("component", shown.component());
        values.put("variant", shown.variant());
        values.put("wanted", shown.wanted());
        values.put("rung", shown.rung());
        values.put("reason", shown.reason());
        values.put("consent", shown.consent());
        values.put("countedFor", shown.arms());
        values.put("readBy", shown.traits().values());
        return values;
    }

    private static Map<String, Object> activity(Activity activity) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("time", activity.time().toString());
        values.put("kind", activity.kind().label());
        values.put("subject", activity.subject());
        values.put("amount", activity.amount());
        return values;
    }
}
