package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.ledger.ChainCheck;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Stub;
import org.openpersonalization.ledger.UnreadableRecordException;
import org.openpersonalization.web.admin.ledger.VerificationView.State;
import org.openpersonalization.web.admin.ledger.VerificationView.Trigger;

/** A verification while it runs and after. */
final class VerificationRun {

    private static final int STEP = 500;

    private final AtomicReference<VerificationView> view;

    VerificationRun(Trigger trigger, Instant started) {
        view = new AtomicReference<>(
                new VerificationView(UUID.randomUUID(), State.RUNNING, trigger, started, null, 0, 0, null));
    }

    VerificationView view() {
        return view.get();
    }

    /** Looks through the ledger. */
    VerificationView.Result verify(ConsentLedger ledger, Checkpoints checkpoints) {
        progress(0, ledger.last().map(Link::sequence).orElse(0L));
        Checkpoints.Reading reading = checkpoints.read();
        Walk walk = new Walk(new ChainCheck(reading.genuine()));
        Optional<ChainCheck.Fault> fault = walk.through(ledger);
        return new VerificationView.Result(
                fault.isEmpty(),
                walk.check.checked(),
                walk.purged,
                walk.erased,
                reading.genuine().size(),
                fault.map(found -> new VerificationView.FaultView(found.sequence(), found.reason()))
                        .orElse(null),
                reading.problems());
    }

    private void progress(long checked, long total) {
        view.updateAndGet(now ->
                new VerificationView(now.id(), now.state(), now.trigger(), now.started(), null, checked, total, null));
    }

    void finish(VerificationView.Result result, Instant at) {
        view.updateAndGet(now -> new VerificationView(
                now.id(), State.DONE, now.trigger(), now.started(), at, result.records(), result.records(), result));
    }

    void fail(Instant at) {
        view.updateAndGet(now -> new VerificationView(
                now.id(), State.FAILED, now.trigger(), now.started(), at, now.checked(), now.total(), null));
    }

    /** Counts what it passes. */
    private final class Walk {

        private final ChainCheck check;
        private long purged;
        private long erased;

        Walk(ChainCheck check) {
            this.check = check;
        }

        Optional<ChainCheck.Fault> through(ConsentLedger ledger) {
            try {
                ledger.forEach(this::pass);
            } catch (UnreadableRecordException unreadable) {
                return Optional.of(new ChainCheck.Fault(unreadable.sequence(), unreadable.getMessage()));
            }
            return check.finish();
        }

        private void pass(Link link) {
            check.next(link);
            purged += link instanceof Stub ? 1 : 0;
            erased += link instanceof ConsentRecord record && record.entry() instanceof Erasure ? 1 : 0;
            if (check.checked() % STEP == 0) {
                progress(check.checked(), Math.max(check.checked(), view().total()));
            }
        }
    }
}
