package org.openpersonalization.service.consent.submission;

import java.util.Optional;
import org.openpersonalization.service.consent.choice.ConsentService;
import org.openpersonalization.service.consent.submission.SubmittedChoices.Verdict;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/** Accepts submitted choices as far as they count: a no always, a yes from a page of this site under its present text. */
public record ChoiceService(ConsentService consent) {

    /** Accepts the choices that count, and returns which do. */
    public SubmittedChoices submit(BrowserState browser, ConsentSituation situation, ChoiceForm form, ChoiceGate gate) {
        Verdict verdict = verdict(form, gate);
        ChoiceForm counting = verdict == Verdict.ACCEPTED ? form : form.refusalsAlone();
        if (!counting.isRefusal() && !gate.choices().tryTake(form.network())) {
            return new SubmittedChoices(Verdict.TOO_MANY, Optional.empty());
        }
        boolean isUnrecorded = counting.isRefusal() && !gate.refusals().tryTake(form.network());
        return SubmittedChoices.of(
                verdict,
                isUnrecorded
                        ? consent.refuse(browser, situation, counting.said(), counting.asked())
                        : consent.choose(browser, situation, counting.said(), counting.asked()));
    }

    private static Verdict verdict(ChoiceForm form, ChoiceGate gate) {
        if (!form.hasYes()) {
            return Verdict.ACCEPTED;
        }
        if (form.isForeign()) {
            return Verdict.FOREIGN;
        }
        if (!gate.isOn()) {
            return Verdict.SWITCHED_OFF;
        }
        return form.isOutdated() ? Verdict.OUTDATED : Verdict.ACCEPTED;
    }
}
