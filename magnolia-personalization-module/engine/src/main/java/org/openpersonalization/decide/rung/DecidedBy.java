package org.openpersonalization.decide.rung;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.learning.LearnedChoice;

/** What decided a component besides chance. */
sealed interface DecidedBy permits CompiledRule, DecidedBy.Model {

    /**
     * A model that was asked.
     *
     * @param rule the rule that decided in the slice of the rules; null elsewhere
     */
    record Model(LearnedChoice choice, @Nullable CompiledRule rule) implements DecidedBy {}
}
