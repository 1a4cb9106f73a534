package org.openpersonalization.decide.rung;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Participation;

/**
 * A variant as the rules of the ladder evaluate it.
 *
 * @param variant the variant that the rule shows
 * @param kind the rung of its audience
 * @param audience the audience's number on the page; -1 for none
 * @param purposes purposes that must be granted
 * @param needs the same as bits of the page's purposes
 * @param schedule its dates; null for always
 * @param shown participation when the variant is shown
 * @param withheld participation when a control share withholds the variant
 */
record CompiledRule(
        Variant variant,
        RungKind kind,
        int audience,
        Set<Purpose> purposes,
        long needs,
        @Nullable Schedule schedule,
        Participation shown,
        Participation withheld)
        implements Deliberation.DecidedBy {

    static final int NO_AUDIENCE = -1;

    /** Whether its audience has one of these names. */
    boolean isFor(Set<String> names) {
        return variant.audience().filter(found -> names.contains(found.name())).isPresent();
    }

    String audienceTitle() {
        return variant.audience().orElseThrow().title();
    }
}
