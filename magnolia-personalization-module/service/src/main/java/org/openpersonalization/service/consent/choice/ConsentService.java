package org.openpersonalization.service.consent.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/**
 * Accepts choices of visitors: records them, deletes data of purposes without a grant, and returns the browser's new state. A yes
 * counts once its record is on disk, a no at once.
 */
public final class ConsentService implements AutoCloseable {

    private final VisitorIds ids;
    private final ConsentRecorder recorder;
    private final ConsentRecording recording;
    private final Withdrawals withdrawals;
    private final ChoiceApplication application;
    private final BrowserErasure erasure;

    /**
     * Creates the service.
     *
     * @param backlog withdrawals whose deletion could not be ordered yet
     */
    public ConsentService(VisitorIds ids, ErasureStore store, ConsentRecorder recorder, WithdrawalBacklog backlog) {
        this.ids = ids;
        this.recorder = recorder;
        this.recording = new ConsentRecording(recorder);
        this.withdrawals = new Withdrawals(store, backlog);
        this.application = new ChoiceApplication(ids, store, withdrawals);
        this.erasure = new BrowserErasure(ids, store, recorder, withdrawals);
    }

    /** Starts the job that carries out deletions of the backlog. */
    public void start(Jobs jobs) {
        withdrawals.start(jobs);
    }

    /**
     * Accepts choices. A purpose that is denied is deleted at once; without any grant everything is, and the id as well.
     *
     * @param said yes or no by purpose; purposes unknown to the site are ignored
     */
    public ConsentOutcome choose(
            BrowserState browser, ConsentSituation arrived, Map<Purpose, Boolean> said, ConsentRequest asked) {
        ConsentStart start = application.start(browser, arrived);
        SortedMap<Purpose, Boolean> taken = ConsentRecording.known(said, start.situation());
        if (taken.isEmpty()) {
            return application.applied(
                    start,
                    new ChoiceApplication.Change(browser.consentId(), start.before(), Set.of()),
                    ConsentOutcome.Proof.RECORDED);
        }
        String consentId = browser.consentId().orElseGet(ids::create);
        ConsentOutcome.Proof recorded = recording.record(ids.subjectOf(consentId), start, taken, asked);
        if (recorded == ConsentOutcome.Proof.IMPOSSIBLE) {
            taken.values().removeIf(granted -> granted);
            if (taken.isEmpty()) {
                return application.unchanged(start);
            }
        }
        return application.applied(start, change(start, Optional.of(consentId), taken), recorded);
    }

    /**
     * Accepts refusals of a browser that sends more of them than people do: without a record, unless a yes is taken back.
     *
     * @param said a no by purpose
     */
    public ConsentOutcome refuse(
            BrowserState browser, ConsentSituation arrived, Map<Purpose, Boolean> said, ConsentRequest asked) {
        ConsentStart start = application.start(browser, arrived);
        boolean hasYes = start.before().byPurpose().values().stream().anyMatch(Choice::granted);
        if (hasYes || browser.heldId().isPresent()) {
            return choose(browser, arrived, said, asked);
        }
        SortedMap<Purpose, Boolean> taken = ConsentRecording.known(said, start.situation());
        return application.applied(start, change(start, browser.consentId(), taken), ConsentOutcome.Proof.OMITTED);
    }

    private static ChoiceApplication.Change change(
            ConsentStart start, Optional<String> consentId, SortedMap<Purpose, Boolean> taken) {
        ConsentChoices choices = start.before();
        Set<Purpose> refused = new TreeSet<>();
        for (Map.Entry<Purpose, Boolean> each : taken.entrySet()) {
            choices = choices.with(
                    each.getKey(), ConsentRecording.choice(each.getKey(), each.getValue(), start.situation()));
            if (!each.getValue()) {
                refused.add(each.getKey());
            }
        }
        return new ChoiceApplication.Change(consentId, choices, refused);
    }

    /**
     * Merges the choices in this browser and those of the visitor's account: the most restrictive apply, until the next choice. Data
     * of purposes without a grant is deleted.
     */
    public ConsentOutcome signIn(BrowserState browser, ConsentSituation arrived, ConsentChoices ofAccount) {
        ConsentStart start = application.start(browser, arrived);
        ConsentSituation situation = start.situation();
        ConsentChoices both = start.before().restrictedBy(ofAccount);
        List<RecordDraft> drafts = recording.restrictions(start, both);
        Optional<String> consentId = browser.consentId();
        if (consentId.isEmpty() && !drafts.isEmpty()) {
            consentId = Optional.of(ids.create());
        }
        boolean recorded = consentId.isEmpty() || recorder.record(ids.subjectOf(consentId.get()), drafts);
        Set<Purpose> gone = new TreeSet<>(
                situation.stateWithoutPrivacyControl(start.before()).granted());
        gone.removeAll(situation.stateWithoutPrivacyControl(both).granted());
        return application.applied(
                start,
                new ChoiceApplication.Change(consentId, both, gone),
                recorded ? ConsentOutcome.Proof.RECORDED : ConsentOutcome.Proof.PENDING);
    }

    /**
     * Erases everything about a visitor: signals, profile, exposures, and the relation between them and their consent records. The
     * browser then refuses everything, like any other that refuses. Until the erasure is ordered, the browser keeps its ids, so
     * that the visitor can ask again.
     */
    public ConsentOutcome erase(BrowserState browser, ConsentSituation arrived) {
        ConsentStart start = application.start(browser, arrived);
        ConsentOutcome.Deletion deletion = erasure.carryOut(start);
        ChoiceApplication.Change refusal = BrowserErasure.refusal(start);
        ConsentOutcome outcome = application
                .applied(start.withoutIds(), refusal, ConsentOutcome.Proof.RECORDED)
                .with(deletion);
        return deletion == ConsentOutcome.Deletion.IMPOSSIBLE
                ? outcome.with(new ConsentOutcome.Update(
                        browser.consentId(), refusal.choices(), browser.heldId(), Optional.empty()))
                : outcome;
    }

    @Override
    public void close() {
        erasure.close();
        withdrawals.close();
    }
}
