package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.proof.LedgerFault;

/**
 * One look through the whole ledger, as far as it is.
 *
 * @param id of this look
 * @param state how far it is
 * @param trigger who wanted it
 * @param started when
 * @param finished when; null while it runs
 * @param checked how many links were looked at
 * @param total how many there were when it started
 * @param result what was found; null while it runs and when it could not be finished
 */
public record VerificationView(
        UUID id,
        VerificationRun.State state,
        VerificationRun.Trigger trigger,
        Instant started,
        @Nullable Instant finished,
        long checked,
        long total,
        @Nullable Result result) {

    static VerificationView of(VerificationRun run) {
        return new VerificationView(
                run.id(),
                run.state(),
                run.trigger(),
                run.started(),
                run.finished().orElse(null),
                run.checked(),
                run.total(),
                run.result().map(Result::of).orElse(null));
    }

    /**
     * What was found.
     *
     * @param valid whether everything is as it was written
     * @param records how many links there are
     * @param purged how many of them have lost their content after its time
     * @param erased how many subjects were erased
     * @param checkpoints how many genuine checkpoints were compared
     * @param anchored whether a record of a third place was compared; otherwise an older database with the checkpoints of its
     *     time is not found
     * @param fault what is wrong first; null when nothing is
     * @param problems what else is to be looked at, as sentences
     */
    public record Result(
            boolean valid,
            long records,
            long purged,
            long erased,
            long checkpoints,
            boolean anchored,
            @Nullable LedgerFault fault,
            List<String> problems) {

        private static Result of(VerificationRun.Result found) {
            return new Result(
                    found.valid(),
                    found.records(),
                    found.purged(),
                    found.erased(),
                    found.checkpoints(),
                    found.anchored(),
                    found.fault().orElse(null),
                    found.problems());
        }
    }
}
