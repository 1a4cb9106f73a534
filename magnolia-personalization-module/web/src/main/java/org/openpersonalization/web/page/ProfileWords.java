package org.openpersonalization.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Visits;

/**
 * A profile in plain words.
 *
 * @param language of the words
 * @param zone of the times
 */
record ProfileWords(Language language, ZoneId zone) {

    private static final int MOST_INTERESTS = 20;

    /**
     * An answer that the visitor gave.
     *
     * @param question its name
     * @param values at least one
     */
    public record AnswerLine(String question, List<String> values) {}

    /** When the visitor was here. */
    public List<String> visits(Profile profile) {
        return profile.visits().map(this::visits).orElse(List.of());
    }

    private List<String> visits(Visits visits) {
        return List.of(
                language.text("me.first-seen", time(visits.firstSeen())),
                language.text("me.last-seen", time(visits.lastSeen())),
                language.text("me.sessions", Map.of("visits", visits.sessions(), "bounces", visits.bounces())));
    }

    private Map<String, String> time(Instant time) {
        return Map.of("time", language.moment(time, zone));
    }

    /** The visitor's counts, such as "You looked at pages about pricing 3 times, 2 of them in the last 7 days." */
    public List<String> counts(Profile profile, Instant now) {
        List<String> words = new ArrayList<>();
        long today = now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        for (Map.Entry<String, DayCounts> each : profile.counters().entrySet()) {
            words.add(language.text(
                    "me.count",
                    Map.of(
                            "counter", counter(each.getKey()),
                            "total", each.getValue().total(),
                            "week", each.getValue().within(7, today))));
        }
        return words;
    }

    /** The meaning of a counter such as {@code views.pricing}. */
    String counter(String name) {
        int dot = name.indexOf('.');
        String kind = dot < 0 ? name : name.substring(0, dot);
        String key = "counter." + kind;
        if (!language.hasText(key)) {
            return name;
        }
        return dot < 0
                ? language.text(key)
                : language.text(
                        "counter.group", Map.of("counter", language.text(key), "group", name.substring(dot + 1)));
    }

    /** The visitor's interests, the strongest first. */
    public List<String> interests(Profile profile) {
        return profile.interests().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Interest> interest) ->
                                interest.getValue().weight())
                        .reversed())
                .limit(MOST_INTERESTS)
                .map(interest -> language.text(
                        "me.interest",
                        Map.of(
                                "name",
                                interest.getKey(),
                                "time",
                                language.moment(interest.getValue().asOf(), zone))))
                .toList();
    }

    /** The visitor's answers. */
    public List<AnswerLine> answers(Profile profile) {
        return profile.declared().entrySet().stream()
                .map(answer -> new AnswerLine(answer.getKey(), answer.getValue()))
                .toList();
    }
}
