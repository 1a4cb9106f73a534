package org.openpersonalization.service.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.service.privacy.ledger.LedgerChain;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.privacy.proof.Evidence;
import org.openpersonalization.service.privacy.proof.Verification;

/** A verification while it runs and after. */
final class RunningVerification {

    private final AtomicReference<VerificationRun> run;

    RunningVerification(VerificationRun.Trigger trigger, Instant started) {
        run = new AtomicReference<>(VerificationRun.begin(trigger, started));
    }

    VerificationRun now() {
        return run.get();
    }

    /** Reads the whole ledger. */
    VerificationRun.Result verify(PrivacyStores stores, CheckpointSchedule.Places places, InstantSource clock) {
        LedgerChain ledger = stores.ledger();
        Evidence evidence = new Evidence(
                places.read(), Optional.of(stores.texts()), places.anchors().newest(), clock);
        progress(0, ledger.last().map(Link::sequence).orElse(0L));
        return VerificationRun.Result.of(Verification.of(ledger, evidence, this::progress));
    }

    private void progress(long checked, long total) {
        run.updateAndGet(now -> now.at(checked, total));
    }

    void finish(VerificationRun.Result result, Instant at) {
        run.updateAndGet(now -> now.done(result, at));
    }

    void fail(Instant at) {
        run.updateAndGet(now -> now.failed(at));
    }
}
