package org.openpersonalization.service.consent.choice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;

/** Applies choices: deletes data of purposes without a grant, and determines the browser's new ids. */
final class ChoiceApplication {

    /** Purposes under which data can be stored, also when a site no longer asks for them. */
    private static final Set<Purpose> KEPT_UNDER = Set.of(Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.ANALYTICS);

    /**
     * Choices to apply.
     *
     * @param consentId the key of their records
     * @param choices all choices from now on
     * @param refused purposes whose data is deleted
     */
    record Change(Optional<String> consentId, ConsentChoices choices, Set<Purpose> refused) {}

    private final VisitorIds ids;
    private final ErasureStore store;
    private final Withdrawals withdrawals;

    ChoiceApplication(VisitorIds ids, ErasureStore store, Withdrawals withdrawals) {
        this.ids = ids;
        this.store = store;
        this.withdrawals = withdrawals;
    }

    /** The state before a choice. */
    ConsentStart start(BrowserState browser, ConsentSituation arrived) {
        ConsentChoices before = withoutWithdrawn(browser, arrived);
        return new ConsentStart(arrived.after(before.newest()), browser, before);
    }

    /** The outcome where nothing changes, since a yes cannot be recorded. */
    ConsentOutcome unchanged(ConsentStart start) {
        Visitor visitor = Visitor.of(
                start.situation(),
                start.browser().consentId(),
                start.before(),
                () -> start.browser().id().map(ids::keyOf));
        return new ConsentOutcome(
                visitor, Optional.empty(), ConsentOutcome.Deletion.DONE, ConsentOutcome.Proof.IMPOSSIBLE);
    }

    /**
     * A refused purpose is deleted at once; without any grant everything is, and the id as well, unless the visitor has to ask for
     * the deletion again. The first grant creates the id.
     */
    ConsentOutcome applied(ConsentStart start, Change change, ConsentOutcome.Proof recorded) {
        ConsentSituation situation = start.situation();
        ConsentState consent = situation.stateOf(change.choices());
        boolean isAnyGranted = !situation
                .stateWithoutPrivacyControl(change.choices())
                .granted()
                .isEmpty();
        ConsentOutcome.Deletion deletion = isAnyGranted
                ? forget(start, change.refused(), situation.now())
                : forget(start, everything(situation), endOfAll(situation));
        Optional<String> id = isAnyGranted ? start.browser().id() : idToAskAgain(start, deletion);
        if (id.isEmpty() && !consent.granted().isEmpty()) {
            id = Optional.of(ids.create());
        }
        Optional<String> current = id;
        Visitor visitor = Visitor.of(situation, change.consentId(), change.choices(), () -> current.map(ids::keyOf));
        ConsentOutcome.Update update = new ConsentOutcome.Update(
                change.consentId(), change.choices(), id, Optional.of(situation.byDefault(change.choices())));
        return new ConsentOutcome(visitor, Optional.of(update), deletion, recorded);
    }

    private static Optional<String> idToAskAgain(ConsentStart start, ConsentOutcome.Deletion deletion) {
        return deletion == ConsentOutcome.Deletion.IMPOSSIBLE ? start.browser().heldId() : Optional.empty();
    }

    private ConsentOutcome.Deletion forget(ConsentStart start, Set<Purpose> purposes, Instant at) {
        return start.browser()
                .heldId()
                .map(known -> withdrawals.carryOut(ids.keyOf(known), purposes, at))
                .orElse(ConsentOutcome.Deletion.DONE);
    }

    /** A request that was on its way when the visitor withdrew does not bring the older yes back. */
    private ConsentChoices withoutWithdrawn(BrowserState browser, ConsentSituation situation) {
        ConsentChoices left = browser.choices();
        for (Map.Entry<Purpose, Instant> withdrawn :
                withdrawn(browser.id(), situation).entrySet()) {
            Optional<Choice> choice = left.about(withdrawn.getKey());
            if (choice.isPresent() && !choice.get().time().isAfter(withdrawn.getValue())) {
                Instant ended = earlier(withdrawn.getValue(), situation.now());
                left = left.with(
                        withdrawn.getKey(),
                        new Choice(false, later(ended, choice.get().time()), false));
            }
        }
        return left;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<Purpose, Instant> withdrawn(Optional<String> id, ConsentSituation situation) {
        try {
            return id.isEmpty()
                    ? Map.of()
                    : store.forgotten(ids.keyOf(id.get()), situation.rules().purposes());
        } catch (StoreUnavailableException unavailable) {
            return Map.of(); // the store refuses what was granted before, whenever it comes back
        }
    }

    /** Later than each grant to an id that is given up. */
    static Instant endOfAll(ConsentSituation situation) {
        return situation.now().plus(ErasureStore.CLOCKS_DIFFER);
    }

    /** Every purpose under which data can be stored. */
    static Set<Purpose> everything(ConsentSituation situation) {
        Set<Purpose> purposes = new TreeSet<>(situation.rules().purposes());
        purposes.addAll(KEPT_UNDER);
        return purposes;
    }
}
