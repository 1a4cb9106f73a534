package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.service.privacy.ConsentLedger;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.privacy.proof.Evidence;
import org.openpersonalization.service.privacy.proof.Verification;
import org.openpersonalization.web.admin.ledger.VerificationView.State;
import org.openpersonalization.web.admin.ledger.VerificationView.Trigger;

/** A verification while it runs and after. */
final class VerificationRun {

    private final AtomicReference<VerificationView> view;

    VerificationRun(Trigger trigger, Instant started) {
        view = new AtomicReference<>(
                new VerificationView(UUID.randomUUID(), State.RUNNING, trigger, started, null, 0, 0, null));
    }

    VerificationView view() {
        return view.get();
    }

    /** Looks through the ledger. */
    VerificationView.Result verify(PrivacyStores stores, CheckpointSchedule.Places places, InstantSource clock) {
        ConsentLedger ledger = stores.ledger();
        Evidence evidence = new Evidence(
                places.read(), Optional.of(stores.texts()), places.anchors().newest(), clock);
        progress(0, ledger.last().map(Link::sequence).orElse(0L));
        return VerificationView.Result.of(Verification.of(ledger, evidence, this::progress));
    }

    private void progress(long checked, long total) {
        long most = Math.max(checked, total); // what was written since the beginning is read as well
        view.updateAndGet(now ->
                new VerificationView(now.id(), now.state(), now.trigger(), now.started(), null, checked, most, null));
    }

    void finish(VerificationView.Result result, Instant at) {
        view.updateAndGet(now -> new VerificationView(
                now.id(), State.DONE, now.trigger(), now.started(), at, result.records(), result.records(), result));
    }

    void fail(Instant at) {
        view.updateAndGet(now -> new VerificationView(
                now.id(), State.FAILED, now.trigger(), now.started(), at, now.checked(), now.total(), null));
    }
}
