package org.openpersonalization.service.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.lint.KnownPart;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.ProfileStore;

/**
 * Counts the visitors who match a condition now. Profiles contain no attributes of requests: such a check counts as
 * possible, so that the result is an upper bound.
 *
 * @param store the profiles
 * @param fold how signals add up
 * @param stages thresholds of the stages
 * @param clock the current time
 */
public record AudienceSizeEstimator(ProfileStore store, FoldSettings fold, StageRules stages, InstantSource clock) {

    private static final int MOST_PROFILES = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Returns the number of visitors who match now, unknown while the store is unavailable. */
    public AudienceSize count(Condition condition) {
        List<String> uncounted =
                condition.paths().stream().filter(path -> !isInProfile(path)).toList();
        if (!condition.paths().isEmpty()
                && uncounted.size() == condition.paths().size()) {
            return AudienceSize.unknown(AudienceSize.State.NOT_COUNTABLE, uncounted);
        }
        KnownPart known = new KnownPart(condition, AudienceSizeEstimator::isInProfile);
        Instant now = clock.instant();
        try {
            return AudienceSize.of(
                    store.count(
                            profile -> known.mayMatch(new ProfileAttributes(profile, now, fold, stages)),
                            MOST_PROFILES,
                            PATIENCE),
                    uncounted);
        } catch (StoreUnavailableException away) {
            return AudienceSize.unknown(AudienceSize.State.UNAVAILABLE, uncounted);
        }
    }

    private static boolean isInProfile(String path) {
        return path.startsWith("profile.") || path.startsWith("declared.");
    }
}
