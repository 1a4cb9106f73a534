package org.openpersonalization.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.interaction.Crossing;
import org.openpersonalization.statistics.interaction.Overlap;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * How two experiments that run at once disturb each other.
 *
 * @param overlap how far they have the same visitors
 * @param interaction how much more the first one's variant changes its goal where the second one's is shown too, in
 *     the goal's unit, of the two variants for which the evidence is strongest; empty while too few visitors saw both
 * @param isEvidence whether they change each other
 * @param text the message about it
 */
public record Interplay(Overlap overlap, Optional<Change> interaction, boolean isEvidence, Message text) {

    /**
     * One of the two.
     *
     * @param comparison its arms, the control first
     * @param visitors how many joined
     */
    public record Side(Comparison comparison, long visitors) {}

    private record Asked(String first, String second, Effect effect) {}

    /**
     * Two experiments.
     *
     * @param goal the first one's primary goal
     * @param crossed the visitors of both by what they saw of each, with that goal
     */
    public static Interplay of(Side first, Side second, Goal goal, List<Crossed> crossed) {
        long both = crossed.stream().mapToLong(each -> each.sums().visitors()).sum();
        Overlap overlap =
                new Overlap(Math.max(0, first.visitors() - both), Math.max(0, second.visitors() - both), both);
        if (both == 0) {
            return nothing(overlap, Message.of(ReportCode.INTERPLAY_APART));
        }
        List<Asked> asked = asked(first.comparison(), second.comparison(), goal, crossed);
        int questions = (first.comparison().arms().size() - 1)
                * (second.comparison().arms().size() - 1);
        ConfidenceSequence test = new ConfidenceSequence(Terms.LEVEL / questions, ConfidenceSequence.UNPLANNED);
        return asked.stream()
                .max(Comparator.comparingDouble(each -> test.logEvidence(each.effect())))
                .map(each -> read(overlap, each, goal, test))
                .orElseGet(() -> nothing(overlap, Message.of(ReportCode.INTERPLAY_FEW)));
    }

    private static Interplay nothing(Overlap overlap, Message text) {
        return new Interplay(overlap, Optional.empty(), false, text);
    }

    private static Interplay read(Overlap overlap, Asked asked, Goal goal, ConfidenceSequence test) {
        Change change = Change.of(asked.effect(), test.interval(asked.effect()), false);
        boolean isEvidence = !test.interval(asked.effect()).holds(0);
        return new Interplay(overlap, Optional.of(change), isEvidence, isEvidence ? found(asked, goal) : none(overlap));
    }

    private static Message found(Asked asked, Goal goal) {
        return Message.of(ReportCode.INTERPLAY_FOUND)
                .variant("first", asked.first())
                .variant("second", asked.second())
                .title("goal", goal.title())
                .with("change", new MessageField.Amount(asked.effect().value()));
    }

    private static Message none(Overlap overlap) {
        return Message.of(ReportCode.INTERPLAY_NONE).share("share", overlap.share());
    }

    private static List<Asked> asked(Comparison first, Comparison second, Goal goal, List<Crossed> crossed) {
        List<Asked> asked = new ArrayList<>();
        for (Comparison.Share one : first.arms().subList(1, first.arms().size())) {
            for (Comparison.Share other : second.arms().subList(1, second.arms().size())) {
                Joint neither = sums(crossed, first.control(), second.control());
                Joint onlyFirst = sums(crossed, one.arm(), second.control());
                Joint onlySecond = sums(crossed, first.control(), other.arm());
                Joint both = sums(crossed, one.arm(), other.arm());
                if (List.of(neither, onlyFirst, onlySecond, both).stream()
                        .allMatch(each -> Pair.isEnough(goal, each))) {
                    Crossing crossing = new Crossing(
                            Pair.value(goal, neither),
                            Pair.value(goal, onlyFirst),
                            Pair.value(goal, onlySecond),
                            Pair.value(goal, both));
                    asked.add(new Asked(one.arm(), other.arm(), crossing.interaction()));
                }
            }
        }
        return asked;
    }

    private static Joint sums(List<Crossed> crossed, String first, String second) {
        return crossed.stream()
                .filter(each ->
                        each.firstArm().equals(first) && each.secondArm().equals(second))
                .map(Crossed::sums)
                .reduce(Joint.NONE, Joint::plus);
    }
}
