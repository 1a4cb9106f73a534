package org.openpersonalization.web.admin.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.ProfileStore;
import org.openpersonalization.service.visitor.VisitorData;

/**
 * Reads what is kept of visitors, with the counts and the stage that conditions would see now.
 *
 * @param store where it is kept
 * @param fold how signals add up
 * @param stages when somebody counts as what
 * @param clock says when
 */
public record VisitorDataReader(ProfileStore store, FoldSettings fold, StageRules stages, InstantSource clock) {

    /** The visitor of a code of 32 hexadecimal digits. */
    static VisitorKey keyOf(String code) {
        return VisitorKey.of(HexFormat.of().parseHex(code.toLowerCase(Locale.ROOT)));
    }

    boolean isKnown(VisitorKey visitor) {
        return VisitorView.isKnown(store.data(visitor, 1));
    }

    /**
     * What is kept of a visitor.
     *
     * @param most of signals, and of exposures
     */
    VisitorView of(String code, int most) {
        VisitorData data = store.data(keyOf(code), most);
        return VisitorView.of(code.toLowerCase(Locale.ROOT), data, profile(data.profile()));
    }

    private VisitorView.ProfileView profile(Profile profile) {
        Instant now = clock.instant();
        ProfileAttributes attributes = new ProfileAttributes(profile, now, fold, stages);
        List<VisitorView.CountView> counts = profile.counters().entrySet().stream()
                .map(counter -> count(counter, attributes))
                .toList();
        List<VisitorView.InterestView> interests = profile.interests().entrySet().stream()
                .map(interest -> new VisitorView.InterestView(
                        interest.getKey(),
                        interest.getValue().weight(),
                        interest.getValue().asOf()))
                .toList();
        return new VisitorView.ProfileView(
                String.valueOf(attributes.value("profile.stage")),
                visits(profile),
                profile.declared(),
                counts,
                interests);
    }

    private static VisitorView.@Nullable VisitsView visits(Profile profile) {
        return profile.visits().map(VisitorView.VisitsView::of).orElse(null);
    }

    private static VisitorView.CountView count(Map.Entry<String, DayCounts> counter, ProfileAttributes attributes) {
        String name = counter.getKey();
        return new VisitorView.CountView(
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
