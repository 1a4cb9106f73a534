package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.result.Harm;
import org.openpersonalization.statistics.verdict.Guardrail;

/** Finds the variants that are to be stopped by themselves: those that harm a goal of which that was wished. */
public record Stops(Terms terms, Harm harm) {

    /** The variants, each with the first goal that it harms. */
    public List<Stop> all() {
        return terms.variants().stream()
                .flatMap(variant -> stop(variant).stream())
                .toList();
    }

    private Optional<Stop> stop(String variant) {
        return harm.watched(variant).stream()
                .filter(guardrail -> guarded(terms, guardrail).stops() && guardrail.isHarmed(harm.test(variant)))
                .findFirst()
                .map(guardrail -> new Stop(
                        variant,
                        guardrail.name(),
                        words(CodedTextBuilder.of("stopped").name("variant", variant), terms, guardrail)
                                .say("{variant} harms {goal}: {change}, where a loss of {tolerance} is borne.")));
    }

    /** What a guardrail is about; the change is variant minus control, also where less is better. */
    static CodedTextBuilder words(CodedTextBuilder words, Terms terms, Guardrail guardrail) {
        Guarded guarded = guarded(terms, guardrail);
        double gain = guardrail.effect().value();
        return words.name("goal", guarded.goal().title())
                .change("change", guarded.goal().isLessBetter() ? -gain : gain)
                .share("tolerance", guarded.tolerance());
    }

    private static Guarded guarded(Terms terms, Guardrail guardrail) {
        return terms.guardrails().stream()
                .filter(each -> each.goal().name().equals(guardrail.name()))
                .findFirst()
                .orElseThrow();
    }
}
