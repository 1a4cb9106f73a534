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
 * Everything that a draft can refer to, as of one moment.
 *
 * @param component the draft's component; empty when it does not exist
 * @param goals the usable ones by name
 * @param audiences the usable ones by name
 * @param claims components and visitors that other experiments use
 * @param harmful variants removed from the running experiment because of a guardrail
 * @param rules of the site
 * @param now the moment
 */
public record Surroundings(
        Optional<Component> component,
        Map<String, Goal> goals,
        Map<String, FrozenAudience> audiences,
        List<Claim> claims,
        Set<String> harmful,
        ExperimentRules rules,
        Instant now) {

    public Surroundings {
        goals = Map.copyOf(goals);
        audiences = Map.copyOf(audiences);
        claims = List.copyOf(claims);
        harmful = Set.copyOf(harmful);
    }
}
