package org.openpersonalization.service.consent.choice;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.ConsentDrafts;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.PrivacyControlRecorder;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * Admits visitors who look at pages. Where purposes are granted without a choice, the first page brings the id, and the browser is
 * told the purposes; where they no longer are, the next page says so.
 */
public final class VisitorAdmission implements AutoCloseable {

    private final VisitorIds ids;
    private final PrivacyControlRecorder privacyControl;
    private final String controller;
    private final RateLimit newcomers;

    /**
     * An admitted visitor.
     *
     * @param visitor the visitor from now on
     * @param newId the id to set in the browser; empty where it has one, or may have none
     * @param byDefault purposes granted without a choice; empty where the browser's knowledge of them stays as it is
     */
    public record Admitted(Visitor visitor, Optional<String> newId, Optional<SortedSet<Purpose>> byDefault) {}

    /**
     * Creates the service.
     *
     * @param newcomersPerMinute the most new visitors of one network
     */
    public VisitorAdmission(VisitorIds ids, ConsentRecorder recorder, Jobs jobs, int newcomersPerMinute) {
        this.ids = ids;
        this.privacyControl = new PrivacyControlRecorder(recorder, jobs);
        this.controller = recorder.controller();
        this.newcomers = new RateLimit(newcomersPerMinute);
    }

    /** Records Global Privacy Control, and admits the visitor of a page. */
    public Admitted greet(Visitor visitor, ConsentSituation situation, String network) {
        if (situation.privacyControl()) {
            recordPrivacyControl(visitor, situation);
        }
        return admit(visitor, situation, network);
    }

    /** Admits a visitor; an id that did not arrive, or that belongs to another consent id, is replaced. */
    public Admitted admit(Visitor visitor, ConsentSituation situation, String network) {
        boolean isNew = !visitor.consent().granted().isEmpty() && visitor.key().isEmpty();
        if (isNew && !newcomers.tryTake(network)) {
            return new Admitted(visitor, Optional.empty(), Optional.empty());
        }
        Optional<SortedSet<Purpose>> byDefault = Optional.of(situation.byDefault(visitor.choices()));
        if (!isNew) {
            return new Admitted(visitor, Optional.empty(), byDefault);
        }
        String id = ids.create();
        return new Admitted(visitor.knownBy(ids.keyOf(id)), Optional.of(id), byDefault);
    }

    /** Records each yes that the signal outweighs; without a consent id the signal is counted. */
    private void recordPrivacyControl(Visitor visitor, ConsentSituation situation) {
        Optional<VisitorKey> subject = visitor.asking().consentId().map(ids::subjectOf);
        if (subject.isEmpty()) {
            privacyControl.count(situation.now(), situation.jurisdiction());
            return;
        }
        Set<Purpose> denied = new TreeSet<>(
                situation.stateWithoutPrivacyControl(visitor.choices()).granted());
        denied.removeAll(visitor.consent().granted());
        ConsentDrafts sheet = new ConsentDrafts(situation.now(), situation.jurisdiction(), true, controller);
        for (Purpose purpose : denied) {
            Optional<Choice> yes = visitor.choices().about(purpose).filter(Choice::granted);
            yes.ifPresent(choice -> privacyControl.record(
                    subject.get(), sheet.signal(situation.rules().terms().get(purpose)), choice.time()));
        }
    }

    @Override
    public void close() {
        newcomers.close();
        privacyControl.close();
    }
}
