package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.result.Harm;
import org.openpersonalization.statistics.verdict.Guardrail;

/** Finds the variants that are to be stopped by themselves: those that harm a goal of which that was wished. */
record Stops(Terms terms, Harm harm) {

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
                        harm(Message.of(ReportCode.STOPPED).variant("variant", variant), terms, guardrail)
                                .share("tolerance", guarded(terms, guardrail).tolerance())));
    }

    /** Adds the goal and its change: variant minus control, also where less is better. */
    static Message harm(Message message, Terms terms, Guardrail guardrail) {
        Guarded guarded = guarded(terms, guardrail);
        double gain = guardrail.effect().value();
        return message.title("goal", guarded.goal().title())
                .change("change", guarded.goal().isLessBetter() ? -gain : gain);
    }

    private static Guarded guarded(Terms terms, Guardrail guardrail) {
        return terms.guardrails().stream()
                .filter(each -> each.goal().name().equals(guardrail.name()))
                .findFirst()
                .orElseThrow();
    }
}
