package org.openpersonalization.experiment.draft.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.lint.AudienceLint;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.signal.RequestContext;

/** Looks for mistakes in who takes part, and by whom results are read. */
final class PeopleCheck {

    private static final String AUDIENCE = "audience";
    private static final String SEGMENTS = "segments";
    private static final int MOST_SEGMENTS = 10;
    /** The resolution of the hash; a smaller share selects no visitor. */
    private static final double LEAST = 1e-4;

    private static final double LEAST_PART = 1e-3;
    private static final double ROUNDING = 1e-9;

    private final ExperimentDraft draft;
    private final Surroundings surroundings;
    private final List<Problem> problems = new ArrayList<>();

    PeopleCheck(ExperimentDraft draft, Surroundings surroundings) {
        this.draft = draft;
        this.surroundings = surroundings;
    }

    List<Problem> problems() {
        draft.people().audience().ifPresent(this::audience);
        if (!(draft.people().coverage() >= LEAST && draft.people().coverage() <= 1)) {
            problems.add(DraftFinding.COVERAGE_IS_WRONG.at("coverage"));
        }
        draft.people()
                .namespace()
                .filter(part -> !isRight(part))
                .ifPresent(part -> problems.add(DraftFinding.NAMESPACE_IS_WRONG.at("namespace")));
        segments();
        draft.learned()
                .filter(learning -> !learning.isRight())
                .ifPresent(learning -> problems.add(DraftFinding.LEARNING_IS_WRONG.at(
                        "learned", message -> message.count("most", LearnedAllocation.MOST_TOPICS))));
        return List.copyOf(problems);
    }

    private void audience(String name) {
        FrozenAudience audience = surroundings.audiences().get(name);
        if (audience == null) {
            problems.add(DraftFinding.UNKNOWN_AUDIENCE.at(AUDIENCE, message -> message.title(AUDIENCE, name)));
            return;
        }
        Condition condition = audience.compiled(RequestContext.PATHS).condition();
        AudienceLint.neverMatches(condition)
                .ifPresent(why -> problems.add(DraftFinding.AUDIENCE_NEVER_MATCHES.at(
                        AUDIENCE,
                        message ->
                                message.title(AUDIENCE, audience.title()).sentences("why", List.of(why.message())))));
    }

    private static boolean isRight(ExperimentDraft.Part part) {
        return !part.name().isBlank()
                && part.from() >= 0
                && part.to() - part.from() >= LEAST_PART - ROUNDING
                && part.to() <= 1;
    }

    private void segments() {
        if (draft.reading().segments().size() > MOST_SEGMENTS) {
            problems.add(DraftFinding.TOO_MANY_SEGMENTS.at(SEGMENTS, message -> message.count("most", MOST_SEGMENTS)));
        }
        Set<String> seen = new HashSet<>();
        for (String segment : draft.reading().segments()) {
            if (!surroundings.audiences().containsKey(segment)) {
                problems.add(DraftFinding.UNKNOWN_SEGMENT.at(SEGMENTS, message -> message.title(AUDIENCE, segment)));
            } else if (!seen.add(segment)) {
                problems.add(DraftFinding.SEGMENT_TWICE.at(SEGMENTS, message -> message.title(AUDIENCE, segment)));
            }
        }
    }
}
