package org.openpersonalization.service.privacy;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.VisitorStore;

/**
 * Reads the stored data of visitors, with the counts and the stage that conditions would see now.
 *
 * @param store visitors' data
 * @param fold how signals add up
 * @param stages thresholds of the stages
 * @param clock the current time
 */
public record VisitorDataReader(VisitorStore store, FoldSettings fold, StageRules stages, InstantSource clock) {

    /** The visitor of a code of 32 hexadecimal digits. */
    public static VisitorKey keyOf(String code) {
        return VisitorKey.of(HexFormat.of().parseHex(code.toLowerCase(Locale.ROOT)));
    }

    /** Whether anything of a visitor is stored. */
    public boolean isKnown(VisitorKey visitor) {
        return store.data(visitor, 1).isKnown();
    }

    /**
     * Returns the stored data of a visitor.
     *
     * @param code of 32 hexadecimal digits
     * @param most the maximum number of signals, and of exposures
     */
    public VisitorSummary of(String code, int most) {
        VisitorData data = store.data(keyOf(code), most);
        ProfileAttributes attributes = new ProfileAttributes(data.profile(), clock.instant(), fold, stages);
        return new VisitorSummary(
                code.toLowerCase(Locale.ROOT),
                data,
                String.valueOf(attributes.value("profile.stage")),
                data.profile().counters().entrySet().stream()
                        .map(counter -> recent(counter, attributes))
                        .toList());
    }

    private static VisitorSummary.Recent recent(Map.Entry<String, DayCounts> counter, ProfileAttributes attributes) {
        String name = counter.getKey();
        return new VisitorSummary.Recent(
                name, counter.getValue().total(), within(name, "7d", attributes), within(name, "30d", attributes));
    }

    /** {@code views.pricing} is read as {@code profile.views7d.pricing}. */
    private static long within(String counter, String window, ProfileAttributes attributes) {
        int dot = counter.indexOf('.');
        String kind = dot < 0 ? counter : counter.substring(0, dot);
        String group = dot < 0 ? "" : counter.substring(dot);
        return attributes.value("profile." + kind + window + group) instanceof Number count ? count.longValue() : 0;
    }
}
