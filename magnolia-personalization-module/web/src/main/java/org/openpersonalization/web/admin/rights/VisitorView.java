package org.openpersonalization.web.admin.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.service.privacy.VisitorSummary;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.signal.SignalFields;

/**
 * The stored data of one visitor in the API.
 *
 * @param visitor the pseudonym, 32 hexadecimal digits
 * @param known whether there are any data
 * @param complete whether the lists are complete; otherwise older signals or exposures are left out
 * @param profile the folded signals
 * @param signals activities and answers, newest first
 * @param shown exposures, newest first
 * @param activities activities that goals read, newest first
 */
record VisitorView(
        String visitor,
        boolean known,
        boolean complete,
        ProfileView profile,
        List<Map<String, Object>> signals,
        List<ShownView> shown,
        List<ActivityView> activities) {

    /**
     * The folded signals.
     *
     * @param stage the stage in the customer lifecycle
     * @param visits visits and sessions; null when only answers are known
     * @param answers the newest ones, by question
     * @param counts counts by kind
     * @param interests by topic
     */
    public record ProfileView(
            String stage,
            @Nullable VisitsView visits,
            SortedMap<String, List<String>> answers,
            List<CounterView> counts,
            List<InterestView> interests) {}

    /** When the visitor was here. */
    public record VisitsView(Instant firstSeen, Instant lastSeen, long sessions, long bounces) {

        static VisitsView of(Visits visits) {
            return new VisitsView(visits.firstSeen(), visits.lastSeen(), visits.sessions(), visits.bounces());
        }
    }

    /** How often something happened: ever, and on the last days up to today (UTC). */
    public record CounterView(String name, long total, long last7d, long last30d) {

        static CounterView of(VisitorSummary.Recent count) {
            return new CounterView(count.name(), count.total(), count.last7d(), count.last30d());
        }
    }

    /** How much the visitor cared about a topic at the time of the newest signal about it. */
    public record InterestView(String topic, double weight, Instant asOf) {

        static InterestView of(Map.Entry<String, Interest> interest) {
            return new InterestView(
                    interest.getKey(),
                    interest.getValue().weight(),
                    interest.getValue().asOf());
        }
    }

    /** An activity that a goal read: kind, object and amount, as the kind defines. */
    public record ActivityView(Instant time, String kind, String subject, int amount) {

        static ActivityView of(Activity activity) {
            return new ActivityView(activity.time(), activity.kind().label(), activity.subject(), activity.amount());
        }
    }

    /** A decision that was shown; it counts for comparisons, each as {@code comparison=arm}, and is read by what was known; a model read its features. */
    public record ShownView(
            Instant time,
            String page,
            String component,
            String variant,
            String wanted,
            String rung,
            String reason,
            String consent,
            List<String> countsFor,
            Map<String, String> readBy,
            Map<String, Double> features) {

        static ShownView of(Shown shown) {
            return new ShownView(
                    shown.time(),
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

    static VisitorView of(VisitorSummary summary) {
        VisitorData data = summary.data();
        return new VisitorView(
                summary.visitor(),
                data.isKnown(),
                data.isComplete(),
                profile(summary),
                data.signals().stream().map(SignalFields::write).toList(),
                data.shown().stream().map(ShownView::of).toList(),
                data.activities().stream().map(ActivityView::of).toList());
    }

    private static ProfileView profile(VisitorSummary summary) {
        Profile profile = summary.data().profile();
        return new ProfileView(
                summary.stage(),
                profile.visits().map(VisitsView::of).orElse(null),
                profile.declared(),
                summary.counts().stream().map(CounterView::of).toList(),
                profile.interests().entrySet().stream().map(InterestView::of).toList());
    }
}
