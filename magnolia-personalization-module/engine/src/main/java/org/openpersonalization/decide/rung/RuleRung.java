package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;

/** The first variant, in the editor's order, whose audience stands on this rung and holds for the visit. */
final class RuleRung implements Rung {

    private final RungKind kind;

    RuleRung(RungKind kind) {
        this.kind = kind;
    }

    @Override
    public RungKind kind() {
        return kind;
    }

    @Override
    public boolean decide(Deliberation deliberation) {
        for (CompiledRule rule : deliberation.component().rules(kind)) {
            Reason.Code code = judge(rule, deliberation);
            if (code == Reason.Code.AUDIENCE_MATCHED) {
                deliberation.because(code, rule.audienceTitle());
                deliberation.show(rule);
                return true;
            }
            deliberation.passOver(rule.variant().name(), kind, new Reason(code, detail(code, rule, deliberation)));
        }
        return false;
    }

    private static Reason.Code judge(CompiledRule rule, Deliberation deliberation) {
        if (rule.audience() == CompiledRule.NO_AUDIENCE) {
            return Reason.Code.NO_AUDIENCE;
        }
        if (rule.schedule() != null
                && !rule.schedule().covers(deliberation.visit().time())) {
            return Reason.Code.OUT_OF_SCHEDULE;
        }
        Evaluation evaluation = deliberation.evaluation();
        if (!evaluation.grants(rule.needs())) {
            return Reason.Code.NO_CONSENT;
        }
        return evaluation.holds(rule.audience()) ? Reason.Code.AUDIENCE_MATCHED : Reason.Code.AUDIENCE_NOT_MATCHED;
    }

    private static String detail(Reason.Code code, CompiledRule rule, Deliberation deliberation) {
        return switch (code) {
            case NO_CONSENT -> deliberation.missing(rule.purposes());
            case AUDIENCE_NOT_MATCHED -> rule.audienceTitle();
            default -> "";
        };
    }
}
