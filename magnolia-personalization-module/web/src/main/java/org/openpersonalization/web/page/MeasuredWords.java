package org.openpersonalization.web.page;

import java.time.ZoneId;
import java.util.List;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.service.visitor.VisitorData;

/**
 * What was counted of a visitor, in plain words.
 *
 * @param language of the words
 * @param zone of the times
 */
record MeasuredWords(Language language, ZoneId zone) {

    private static final int MOST = 20;
    private static final int HUNDREDTHS = 100;

    /** What goals read of what the visitor did, the newest first. */
    List<String> activities(VisitorData data) {
        return data.activities().stream().limit(MOST).map(this::activity).toList();
    }

    private String activity(Activity activity) {
        Object amount = activity.kind() == ActivityKind.CONVERSION
                ? (double) activity.amount() / HUNDREDTHS
                : (Object) activity.amount();
        String key = "me.activity." + activity.kind().label();
        return language.text(key, language.moment(activity.time(), zone), activity.subject(), amount);
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

    /** What was known of the visitor when that was shown, each once, the newest first. */
    List<String> traits(VisitorData data) {
        return data.shown().stream()
                .flatMap(shown -> shown.traits().values().entrySet().stream())
                .map(each -> trait(each.getKey(), each.getValue()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String trait(String dimension, String value) {
        return dimension.startsWith(Traits.AUDIENCE)
                ? language.text("me.trait.audience", dimension.substring(Traits.AUDIENCE.length()), value)
                : language.text(
                        language.hasText("me.trait." + dimension) ? "me.trait." + dimension : "me.trait",
                        dimension,
                        value);
    }

    private String comparison(String text) {
        Membership membership = Membership.of(text);
        return ComparisonKey.read(membership.comparison())
                .map(key -> language.text(
                        "me.counted." + key.kind().label(), key.about(), String.valueOf(key.phase()), membership.arm()))
                .orElseGet(
                        () -> language.text("me.counted.experiment", membership.comparison(), "–", membership.arm()));
    }
}
