package org.openpersonalization.report.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Role;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.effect.Belief;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.multiplicity.Holm;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * Analyses the goals of a comparison over all visitors. The primary goal's p-values are corrected for several variants;
 * those of secondary goals by Holm, over all of them and all variants; guardrails are not corrected, as an overlooked
 * harm is worse than a false alarm.
 */
public final class Goals {

    private record Asked(String goal, String variant) {}

    private final Sums sums;
    private final Terms terms;
    private final Suppression suppression;
    private final Harm harm;
    private final boolean isBroken;

    private Goals(Sums sums, Terms terms, Suppression suppression, boolean isBroken) {
        this.sums = sums;
        this.terms = terms;
        this.suppression = suppression;
        this.harm = new Harm(sums, terms);
        this.isBroken = isBroken;
    }

    /**
     * All goals, the primary one first.
     *
     * @param isBroken whether visitors were not split as intended, so that nothing is to be believed of a variant
     */
    public static List<GoalReport> of(Sums sums, Terms terms, Suppression suppression, boolean isBroken) {
        Goals goals = new Goals(sums, terms, suppression, isBroken);
        Map<Asked, Double> corrected = goals.corrected();
        return terms.comparison().goals().stream()
                .map(goal -> goals.report(goal, corrected))
                .toList();
    }

    private GoalReport report(Goal goal, Map<Asked, Double> corrected) {
        Series series = new Series(sums, terms, suppression);
        List<ArmReport> arms = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (Comparison.Share each : terms.comparison().arms()) {
            ArmReport arm = arm(goal, each.arm());
            Optional<Double> p = Optional.ofNullable(corrected.get(new Asked(goal.name(), each.arm())));
            arms.add(p.map(arm::corrected).orElse(arm));
        }
        terms.variants().forEach(variant -> points.addAll(series.of(goal, variant)));
        return new GoalReport(
                goal.name(),
                goal.title(),
                terms.role(goal),
                Unit.of(goal.measure()),
                goal.measure().isRatio(),
                goal.isLessBetter(),
                arms.stream().allMatch(arm -> arm.value().isPresent()),
                arms,
                points,
                terms.guard(goal).map(harm::report));
    }

    private ArmReport arm(Goal goal, String arm) {
        Joint closed = sums.total(arm, goal.name());
        long visitors = closed.visitors();
        return new ArmReport(
                arm,
                sums.total(arm, Comparison.JOINED).visitors(),
                visitors,
                visitors < suppression.least() ? Optional.empty() : Optional.of(closed.reached()),
                Pair.isEnough(goal, closed)
                        ? Optional.of(Pair.value(goal, closed).value())
                        : Optional.empty(),
                arm.equals(terms.comparison().control()) ? Optional.empty() : effects(pair(goal, arm), arm));
    }

    private Optional<ArmReport.Effects> effects(Pair pair, String variant) {
        Optional<Effect> relative = pair.relative();
        return relative.map(effect -> {
            ConfidenceSequence test = terms.test(pair.goal(), variant);
            Effect plain = pair.plainRelative().orElse(effect);
            return new ArmReport.Effects(
                    change(pair.adjusted().absolute(), test, pair.isAdjusted()),
                    change(effect, test, pair.isAdjusted()),
                    change(pair.plainAbsolute(), test, false),
                    change(plain, test, false),
                    test.pValue(effect),
                    Optional.empty(),
                    isBroken ? Optional.empty() : Optional.of(Belief.of(pair.turned(effect))));
        });
    }

    private static Change change(Effect effect, ConfidenceSequence test, boolean isAdjusted) {
        return Change.ofVariant(effect, test.interval(effect), isAdjusted);
    }

    private Map<Asked, Double> corrected() {
        Map<Asked, Double> corrected = new LinkedHashMap<>(Holm.adjusted(pValues(Role.SECONDARY)));
        pValues(Role.PRIMARY)
                .forEach((asked, p) ->
                        corrected.put(asked, Math.min(1, p * terms.variants().size())));
        return corrected;
    }

    /**
     * A question that cannot be answered yet belongs to the family as well, so that this does not change with the data.
     */
    private Map<Asked, Double> pValues(Role role) {
        Map<Asked, Double> values = new LinkedHashMap<>();
        for (Goal goal : terms.comparison().goals()) {
            for (String variant : terms.variants()) {
                if (terms.role(goal) == role) {
                    ConfidenceSequence test = terms.test(goal, variant);
                    values.put(
                            new Asked(goal.name(), variant),
                            pair(goal, variant).gain().map(test::pValue).orElse(1.0));
                }
            }
        }
        return values;
    }

    private Pair pair(Goal goal, String variant) {
        return new Pair(goal, sums.total(terms.comparison().control(), goal.name()), sums.total(variant, goal.name()));
    }
}
