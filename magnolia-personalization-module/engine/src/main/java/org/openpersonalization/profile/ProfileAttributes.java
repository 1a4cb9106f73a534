package org.openpersonalization.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;

/**
 * A profile as conditions read it, at one moment:
 *
 * <ul>
 *   <li>{@code profile.views}, {@code .views7d}, {@code .views7d.pricing}: counts of a kind, in a window ({@code Session},
 *       {@code 1d}, {@code 7d}, {@code 30d}; none for all), of a group. A window of days ends with today (UTC). An unknown
 *       count is 0.
 *   <li>{@code profile.interests.climbing}: the decayed weight; 0 for an unknown topic
 *   <li>{@code profile.sessions}, {@code .bounces}, {@code .daysSinceFirstVisit}, {@code .daysSinceLastVisit},
 *       {@code .daysAway} (between this session and the one before), {@code .stage}
 *   <li>{@code declared.goal}: the newest answer; a list when there are several
 * </ul>
 */
public final class ProfileAttributes implements Attributes {

    private static final String PROFILE = "profile.";
    private static final String DECLARED = "declared.";
    private static final String INTERESTS = "interests.";
    private static final Pattern COUNTER = Pattern.compile("([a-z]+)(Session|1d|7d|30d)?(\\..+)?");

    private final Profile profile;
    private final Instant now;
    private final FoldSettings settings;
    private final StageRules stages;

    public ProfileAttributes(Profile profile, Instant now, FoldSettings settings, StageRules stages) {
        this.profile = profile;
        this.now = now;
        this.settings = settings;
        this.stages = stages;
    }

    @Override
    public @Nullable Object value(String path) {
        if (path.startsWith(DECLARED)) {
            return declared(path.substring(DECLARED.length()));
        }
        return path.startsWith(PROFILE) ? observed(path.substring(PROFILE.length())) : null;
    }

    private @Nullable Object declared(String question) {
        List<String> answers = profile.declared().get(question);
        return answers == null ? null : answers.size() == 1 ? answers.get(0) : answers;
    }

    private @Nullable Object observed(String name) {
        if (name.startsWith(INTERESTS)) {
            Interest interest = profile.interests().get(name.substring(INTERESTS.length()));
            return interest == null ? 0.0 : interest.weightAt(now, settings.halfLife());
        }
        return switch (name) {
            case "stage" -> Stage.of(profile, now, stages).attribute();
            case "sessions" -> profile.visits().map(Visits::sessions).orElse(0L);
            case "bounces" -> profile.visits().map(this::bounces).orElse(0L);
            case "daysSinceFirstVisit" ->
                profile.visits().map(visits -> days(visits.firstSeen(), now)).orElse(null);
            case "daysSinceLastVisit" ->
                profile.visits().map(visits -> days(visits.lastSeen(), now)).orElse(null);
            case "daysAway" -> profile.visits().flatMap(this::daysAway).orElse(null);
            default -> count(name);
        };
    }

    /** The newest session counts as soon as it has ended. */
    private long bounces(Visits visits) {
        boolean ended = now.isAfter(visits.lastSeen().plus(settings.sessionGap()));
        return visits.bounces() + (ended && visits.current().isBounce() ? 1 : 0);
    }

    /** Between the visit that is going on, or just begins, and the one before. */
    private Optional<Long> daysAway(Visits visits) {
        if (now.isAfter(visits.lastSeen().plus(settings.sessionGap()))) {
            return Optional.of(days(visits.lastSeen(), now));
        }
        return Optional.ofNullable(visits.previousSeen())
                .map(previous -> days(previous, visits.current().start()));
    }

    private static long days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    private @Nullable Object count(String name) {
        Matcher matcher = COUNTER.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        String group = matcher.group(3);
        String counter = matcher.group(1) + (group == null ? "" : group);
        return count(counter, matcher.group(2));
    }

    private long count(String counter, @Nullable String window) {
        DayCounts counts = profile.counters().getOrDefault(counter, DayCounts.none());
        if (window == null) {
            return counts.total();
        }
        long today = now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return switch (window) {
            case "1d" -> counts.within(1, today);
            case "7d" -> counts.within(7, today);
            case "30d" -> counts.within(DayCounts.DAYS_KEPT, today);
            default -> inSession(counter);
        };
    }

    private long inSession(String counter) {
        return profile.visits()
                .map(Visits::current)
                .filter(session -> !now.isAfter(session.last().plus(settings.sessionGap())))
                .map(session -> session.counts().getOrDefault(counter, 0L))
                .orElse(0L);
    }
}
