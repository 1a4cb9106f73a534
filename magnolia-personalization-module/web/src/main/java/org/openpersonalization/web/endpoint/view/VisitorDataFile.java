package org.openpersonalization.web.endpoint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.signal.SignalFields;

/**
 * The file with everything that is kept about a visitor. Times are ISO 8601. Where nothing is kept, it has the choices alone.
 *
 * @param made when
 * @param choices by purpose
 * @param known whether anything is kept
 * @param complete whether all signals and exposures are in it, and not only the newest ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorDataFile(
        String made,
        SortedMap<String, ChoiceView> choices,
        boolean known,
        @Nullable Boolean complete,
        @Nullable ProfileFacts profile,
        @Nullable List<Map<String, Object>> signals,
        @Nullable List<ShownDecisionView> shown,
        @Nullable List<DoneView> activities) {

    /** The file of a visitor; without data nothing is kept. */
    public static VisitorDataFile of(Instant made, ConsentChoices choices, Optional<VisitorData> kept) {
        SortedMap<String, ChoiceView> said = new TreeMap<>();
        choices.byPurpose().forEach((purpose, choice) -> said.put(purpose.id(), ChoiceView.of(choice)));
        return kept.map(data -> of(made, said, data))
                .orElseGet(() -> new VisitorDataFile(made.toString(), said, false, null, null, null, null, null));
    }

    private static VisitorDataFile of(Instant made, SortedMap<String, ChoiceView> choices, VisitorData data) {
        return new VisitorDataFile(
                made.toString(),
                choices,
                true,
                data.isComplete(),
                ProfileFacts.of(data.profile()),
                data.signals().stream().map(SignalFields::write).toList(),
                data.shown().stream().map(ShownDecisionView::of).toList(),
                data.activities().stream().map(DoneView::of).toList());
    }

    /** A yes or no, and the version of the text that it was about. */
    public record ChoiceView(boolean granted, String time, int textVersion) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(choice.granted(), choice.time().toString(), choice.textVersion());
        }
    }

    /** The folded signals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProfileFacts(
            @Nullable VisitFacts visits,
            SortedMap<String, List<String>> answers,
            SortedMap<String, Long> counts,
            SortedMap<String, InterestFacts> interests) {

        static ProfileFacts of(Profile profile) {
            return new ProfileFacts(
                    profile.visits().map(VisitFacts::of).orElse(null),
                    profile.declared(),
                    mapped(profile.counters(), DayCounts::total),
                    mapped(profile.interests(), InterestFacts::of));
        }

        private static <A, B> SortedMap<String, B> mapped(SortedMap<String, A> values, Function<A, B> mapping) {
            SortedMap<String, B> mapped = new TreeMap<>();
            values.forEach((name, value) -> mapped.put(name, mapping.apply(value)));
            return mapped;
        }
    }

    /** When the visitor was here. */
    public record VisitFacts(String firstSeen, String lastSeen, long sessions, long bounces) {

        static VisitFacts of(Visits visits) {
            return new VisitFacts(
                    visits.firstSeen().toString(), visits.lastSeen().toString(), visits.sessions(), visits.bounces());
        }
    }

    /** How much the visitor cared about a topic at a time. */
    public record InterestFacts(double weight, String asOf) {

        static InterestFacts of(Interest interest) {
            return new InterestFacts(interest.weight(), interest.asOf().toString());
        }
    }

    /** A decision that was shown, with the features that a model read for it. */
    public record ShownDecisionView(
            String time,
            String page,
            String component,
            String variant,
            String wanted,
            String rung,
            String reason,
            String consent,
            List<String> countedFor,
            SortedMap<String, String> readBy,
            SortedMap<String, Double> features) {

        static ShownDecisionView of(Shown shown) {
            return new ShownDecisionView(
                    shown.time().toString(),
                    shown.page(),
                    shown.component(),
                    shown.variant(),
                    shown.wanted(),
                    shown.rung(),
                    shown.reason(),
                    shown.consent(),
                    shown.arms(),
                    shown.traits().values(),
                    shown.features());
        }
    }

    /** An activity that a goal read. */
    public record DoneView(String time, String kind, String subject, int amount) {

        static DoneView of(Activity activity) {
            return new DoneView(
                    activity.time().toString(), activity.kind().label(), activity.subject(), activity.amount());
        }
    }
}
