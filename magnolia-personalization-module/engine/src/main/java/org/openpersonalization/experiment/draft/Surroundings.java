package org.openpersonalization.experiment.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.definition.Component;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.goal.Goal;

/**
 * What a draft can refer to, as it is at a moment.
 *
 * @param component the draft's; empty when it is not there
 * @param goals the usable ones by name
 * @param audiences the usable ones by name
 * @param claims what other experiments have
 * @param harmful variants that were taken out of the running experiment because they did harm
 * @param longestWeeks how long the site lets experiments run
 * @param now the moment
 */
public record Surroundings(
        Optional<Component> component,
        Map<String, Goal> goals,
        Map<String, FrozenAudience> audiences,
        List<Claim> claims,
        Set<String> harmful,
        int longestWeeks,
        Instant now) {

    public Surroundings {
        goals = Map.copyOf(goals);
        audiences = Map.copyOf(audiences);
        claims = List.copyOf(claims);
        harmful = Set.copyOf(harmful);
    }
}
