package org.openpersonalization.service.consent.submission;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.consent.choice.ConsentService;
import org.openpersonalization.service.consent.submission.SubmittedAnswers.Verdict;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ObservationService;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * Accepts answers of visitors about themselves: records the agreement to store them, unless it was given before, and stores
 * them; without the agreement nothing is stored, and an earlier one is withdrawn where the form says no.
 *
 * @param isKeeping whether data are stored; false on author instances
 */
public record AnswerService(ConsentService consent, ObservationService observations, boolean isKeeping) {

    /**
     * Accepts answers.
     *
     * @param visitor the visitor before the agreement
     */
    public SubmittedAnswers submit(BrowserState browser, ConsentSituation situation, Visitor visitor, AnswerForm form) {
        if (form.isWithdrawal()) {
            return withdraw(browser, situation, visitor, form);
        }
        if (!form.isAgreement() || !isKeeping) {
            return SubmittedAnswers.nothing(Verdict.DONE);
        }
        if (form.sender() == AnswerForm.Sender.UNVERIFIED) {
            return SubmittedAnswers.nothing(Verdict.UNVERIFIED);
        }
        return form.sender() == AnswerForm.Sender.CRAWLER
                ? SubmittedAnswers.nothing(Verdict.DONE)
                : agree(browser, situation, visitor, form);
    }

    private SubmittedAnswers withdraw(
            BrowserState browser, ConsentSituation situation, Visitor visitor, AnswerForm form) {
        return visitor.consent().granted().contains(Purpose.PREFERENCES)
                ? SubmittedAnswers.of(
                        Verdict.DONE,
                        consent.choose(browser, situation, Map.of(Purpose.PREFERENCES, false), form.asked()))
                : SubmittedAnswers.nothing(Verdict.DONE);
    }

    private SubmittedAnswers agree(BrowserState browser, ConsentSituation situation, Visitor visitor, AnswerForm form) {
        SortedMap<Purpose, Boolean> agreed = new TreeMap<>(form.said());
        agreed.values().removeIf(granted -> !granted);
        agreed.keySet().removeAll(visitor.agreed());
        ConsentOutcome outcome = consent.choose(browser, situation, agreed, form.asked());
        if (outcome.proof() == ConsentOutcome.Proof.IMPOSSIBLE) {
            return SubmittedAnswers.of(Verdict.UNRECORDED, outcome);
        }
        return outcome.visitor().key().isEmpty() || form.answers().isEmpty()
                ? SubmittedAnswers.of(Verdict.DONE, outcome)
                : store(outcome, Observation.of(form.answers(), situation.now()));
    }

    private SubmittedAnswers store(ConsentOutcome outcome, Observation answers) {
        try {
            return new SubmittedAnswers(
                    Verdict.DONE, Optional.of(outcome), Optional.of(observations.store(outcome.visitor(), answers)));
        } catch (StoreUnavailableException unavailable) {
            return SubmittedAnswers.of(Verdict.UNSTORED, outcome);
        }
    }
}
