package org.openpersonalization.service.consent.choice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/** Erases all data under the ids of a browser, and refuses every purpose there. */
final class BrowserErasure implements AutoCloseable {

    private final VisitorIds ids;
    private final ErasureStore store;
    private final ConsentRecorder recorder;
    private final Withdrawals withdrawals;
    private final RateLimit registered = new RateLimit(1);

    BrowserErasure(VisitorIds ids, ErasureStore store, ConsentRecorder recorder, Withdrawals withdrawals) {
        this.ids = ids;
        this.store = store;
        this.recorder = recorder;
        this.withdrawals = withdrawals;
    }

    /**
     * Erases everything. Repeating a failed erasure does no harm, and a browser without ids needs none. Each request erases, but at
     * most one a minute enters the register.
     */
    ConsentOutcome.Deletion carryOut(ConsentStart start) {
        Optional<VisitorKey> visitor = start.browser().heldId().map(ids::keyOf);
        Optional<VisitorKey> subject = start.browser().consentId().map(ids::subjectOf);
        Optional<VisitorKey> either = subject.or(() -> visitor);
        if (either.isEmpty()) {
            return ConsentOutcome.Deletion.DONE;
        }
        ConsentOutcome.Deletion deletion = withdrawals.erase(() -> erase(start.situation(), visitor, subject));
        if (deletion != ConsentOutcome.Deletion.IMPOSSIBLE
                && registered.tryTake(either.get().toString())) {
            recorder.register(SubjectRequest.Kind.ERASURE, start.situation().now());
        }
        return deletion;
    }

    private boolean erase(ConsentSituation situation, Optional<VisitorKey> visitor, Optional<VisitorKey> subject) {
        boolean deleted = visitor.isEmpty()
                || store.forget(
                        visitor.get(), ChoiceApplication.everything(situation), ChoiceApplication.endOfAll(situation));
        subject.ifPresent(key -> recorder.erase(key, situation.now()));
        return deleted;
    }

    /** A refusal of every purpose, equal for all who erase on this day. */
    static ChoiceApplication.Change refusal(ConsentStart start) {
        ConsentSituation situation = start.situation();
        ConsentChoices refused = ConsentChoices.none();
        Instant day = situation.now().truncatedTo(ChronoUnit.DAYS);
        for (Purpose purpose : situation.rules().purposes()) {
            refused = refused.with(purpose, new Choice(false, day, false));
        }
        if (situation.stateOf(start.before()).isPlain()) {
            refused = refused.with(Purpose.CONTEXT, new Choice(false, day, false));
        }
        return new ChoiceApplication.Change(Optional.empty(), refused, Set.of());
    }

    @Override
    public void close() {
        registered.close();
    }
}
