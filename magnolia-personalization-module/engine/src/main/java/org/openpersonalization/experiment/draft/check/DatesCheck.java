package org.openpersonalization.experiment.draft.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;

/** Looks for mistakes in when an experiment runs, and whether something else runs there then. */
final class DatesCheck {

    private static final String END = "end";
    private static final int LONGEST_RAMP = 60;
    private static final int MOST_WEEKS = 52;
    private static final int DAYS_OF_A_WEEK = 7;

    private final ExperimentDraft draft;
    private final Surroundings surroundings;
    private final List<Problem> problems = new ArrayList<>();

    DatesCheck(ExperimentDraft draft, Surroundings surroundings) {
        this.draft = draft;
        this.surroundings = surroundings;
    }

    List<Problem> problems() {
        ExperimentDraft.Dates dates = draft.dates();
        if (dates.rampDays() < 0 || dates.rampDays() > LONGEST_RAMP) {
            problems.add(DraftFinding.RAMP_IS_WRONG.at("rampDays"));
        }
        boolean isMinimumRight = dates.minimumWeeks() >= 1 && dates.minimumWeeks() <= MOST_WEEKS;
        if (!isMinimumRight) {
            problems.add(DraftFinding.MINIMUM_IS_WRONG.at("minimumWeeks"));
        }
        if (dates.end().isEmpty()) {
            problems.add(DraftFinding.END_IS_MISSING.at(END));
        } else {
            end(dates.start().orElse(surroundings.now()), dates.end().get(), isMinimumRight);
        }
        return List.copyOf(problems);
    }

    private void end(Instant start, Instant end, boolean isMinimumRight) {
        if (!end.isAfter(surroundings.now())) {
            problems.add(DraftFinding.END_IS_OVER.at(END));
        } else if (!start.isBefore(end)) {
            problems.add(DraftFinding.END_BEFORE_START.at(END));
        } else {
            length(later(start, surroundings.now()), end, isMinimumRight);
        }
    }

    private void length(Instant start, Instant end, boolean isMinimumRight) {
        if (end.isAfter(start.plus(weeks(surroundings.rules().longestWeeks())))) {
            problems.add(DraftFinding.END_IS_TOO_FAR.at(
                    END, message -> message.count("weeks", surroundings.rules().longestWeeks())));
        }
        int minimum = draft.dates().minimumWeeks();
        if (isMinimumRight && start.plus(weeks(minimum)).isAfter(end)) {
            problems.add(
                    DraftFinding.MINIMUM_BEYOND_END.at("minimumWeeks", message -> message.count("weeks", minimum)));
        }
        surroundings.claims().stream()
                .filter(claim -> claim.isBrokenBy(draft, start, end))
                .forEach(claim -> problems.add(DraftFinding.COMPONENT_IS_TAKEN.at(
                        "component", message -> message.title("other", claim.title()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration weeks(int weeks) {
        return Duration.ofDays((long) DAYS_OF_A_WEEK * weeks);
    }
}
