package org.openpersonalization.magnolia.settings.visitor;

import java.time.Duration;
import java.util.Optional;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of profiles and of rate limits, read as {@link SettingValues} says. */
public final class VisitorSettings {

    private final ProfileConfiguration profiles;
    private final LimitConfiguration limits;
    private final SettingValues values;

    public VisitorSettings(ProfileConfiguration profiles, LimitConfiguration limits, SettingValues values) {
        this.profiles = profiles;
        this.limits = limits;
        this.values = values;
    }

    /** Reads everything. */
    public void check() {
        fold();
        stages();
        signalsPerMinute();
        signalsPerMinuteAndAddress();
        choicesPerMinute();
        pagesPerMinute();
    }

    /** How signals add up. */
    public FoldSettings fold() {
        return new FoldSettings(
                Duration.ofDays(
                        values.positive("profiles/interestHalfLifeDays", profiles.getInterestHalfLifeDays(), 14)),
                Duration.ofMinutes(values.positive("profiles/sessionGapMinutes", profiles.getSessionGapMinutes(), 30)));
    }

    /** The thresholds of the stages of a visitor. */
    public StageRules stages() {
        int engaged = values.positive("profiles/engagedSessions", profiles.getEngagedSessions(), 2);
        int lapsing = values.positive("profiles/lapsingAfterDays", profiles.getLapsingAfterDays(), 30);
        int lost = values.positive("profiles/lostAfterDays", profiles.getLostAfterDays(), 180);
        Optional<StageRules> rules = lost > lapsing
                ? Optional.of(new StageRules(engaged, Duration.ofDays(lapsing), Duration.ofDays(lost)))
                : Optional.empty();
        Message expected = Message.of(SettingCode.MORE_THAN_SETTING)
                .text("setting", "lapsingAfterDays")
                .text("value", lapsing);
        return values.together(
                "profiles/lostAfterDays",
                rules,
                StageRules.defaults(),
                new SettingValues.Written(String.valueOf(lost), expected, false));
    }

    /** Requests with signals of a visitor in a minute, and kept page views of a visitor in a minute. */
    public int signalsPerMinute() {
        return values.positive("limits/signalsPerMinute", limits.getSignalsPerMinute(), 120);
    }

    private int signalsPerMinuteAndAddress() {
        return values.positive("limits/signalsPerMinuteAndAddress", limits.getSignalsPerMinuteAndAddress(), 1200);
    }

    private int choicesPerMinute() {
        return values.positive("limits/choicesPerMinute", limits.getChoicesPerMinute(), 120);
    }

    private int pagesPerMinute() {
        return values.positive("limits/pagesPerMinute", limits.getPagesPerMinute(), 600);
    }

    /** New counters of requests; the caller closes them. */
    public VisitorServices.Limits limits() {
        return new VisitorServices.Limits(
                new RateLimit(signalsPerMinute()),
                new RateLimit(signalsPerMinuteAndAddress()),
                new RateLimit(choicesPerMinute()),
                new RateLimit(choicesPerMinute()),
                new RateLimit(pagesPerMinute()));
    }
}
