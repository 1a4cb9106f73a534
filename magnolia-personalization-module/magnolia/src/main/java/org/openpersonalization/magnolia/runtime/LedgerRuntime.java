package org.openpersonalization.magnolia.runtime;

import java.nio.file.Path;
import java.util.Optional;
import org.openpersonalization.magnolia.content.JcrAnchors;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.store.ledger.CheckpointFile;

/** The checkpoints of the consent ledger and the jobs that maintain it. */
record LedgerRuntime(Checkpoints checkpoints, LedgerJob job) {

    /**
     * Composes the services and creates the folder of the checkpoints.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be created
     */
    static LedgerRuntime of(Foundation base) {
        Checkpoints checkpoints = checkpoints(base);
        LedgerJob job = new LedgerJob(
                base.settings().ledger(),
                new LedgerJob.Ledger(
                        base.store()::privacy, new CheckpointSchedule.Places(checkpoints, new JcrAnchors())),
                base.clock(),
                base.jobs());
        return new LedgerRuntime(checkpoints, job);
    }

    private static Checkpoints checkpoints(Foundation base) {
        Path file = base.settings().ledger().checkpointFile(base.instance().home());
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(Instance::create);
        return new CheckpointFile(file, base.settings().keys().checkpoints());
    }
}
