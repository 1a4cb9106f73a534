package org.openpersonalization.web.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.service.visitor.VisitorData;

/**
 * Describes the measured activities of a visitor in plain language.
 *
 * @param language of the text
 * @param zone of the times
 */
record MeasuredWords(Language language, ZoneId zone) {

    private static final int MOST = 20;

    /** The activities that goals read, newest first. */
    List<String> activities(VisitorData data) {
        return data.activities().stream().limit(MOST).map(this::activity).toList();
    }

    private String activity(Activity activity) {
        Object amount = activity.kind() == ActivityKind.CONVERSION
                ? language.money(activity.amount())
                : Long.valueOf(activity.amount());
        String key = "me.activity." + activity.kind().label();
        return language.text(
                key,
                Map.of(
                        "time",
                        language.moment(activity.time(), zone),
                        "subject",
                        activity.subject(),
                        "amount",
                        amount));
    }

    /** The comparisons that the visitor was counted for, each once, the newest first. */
    List<String> comparisons(VisitorData data) {
        return data.shown().stream()
                .flatMap(shown -> shown.arms().stream())
                .distinct()
                .limit(MOST)
                .map(this::comparison)
                .toList();
    }

    /** The visitor's traits at exposures, each once, newest first. */
    List<String> traits(VisitorData data) {
        return data.shown().stream()
                .flatMap(shown -> shown.traits().values().entrySet().stream())
                .map(each -> trait(each.getKey(), each.getValue()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String trait(String dimension, String value) {
        if (dimension.startsWith(Traits.AUDIENCE)) {
            String audience = dimension.substring(Traits.AUDIENCE.length());
            return language.text("me.trait.audience", Map.of("dimension", audience, "value", value));
        }
        String key = language.hasText("me.trait." + dimension) ? "me.trait." + dimension : "me.trait";
        return language.text(key, Map.of("dimension", dimension, "value", value));
    }

    private String comparison(String text) {
        Membership membership = Membership.of(text);
        return ComparisonKey.read(membership.comparison())
                .map(key -> counted(key.kind().label(), key.about(), String.valueOf(key.phase()), membership))
                .orElseGet(() -> counted("experiment", membership.comparison(), "–", membership));
    }

    private String counted(String kind, String comparison, String phase, Membership membership) {
        return language.text(
                "me.counted." + kind, Map.of("comparison", comparison, "phase", phase, "arm", membership.arm()));
    }
}
