package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.service.privacy.proof.Verification;

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
        State state,
        Trigger trigger,
        Instant started,
        @Nullable Instant finished,
        long checked,
        long total,
        @Nullable Result result) {

    /** How far a verification is. */
    public enum State {
        RUNNING,
        DONE,
        /** The ledger or the checkpoints could not be read; nothing is known. */
        FAILED
    }

    /** Who wants a verification. */
    public enum Trigger {
        ADMIN,
        SCHEDULE
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

        private static final String NOT_COMPARED =
                "There is no checkpoint to compare the records with. The first one is"
                        + " written within a minute after the first record; later, a missing one means that the file was"
                        + " emptied or replaced.";

        private static List<String> problems(Verification found) {
            return found.isCompared() || found.records() == 0
                    ? found.problems()
                    : Stream.concat(found.problems().stream(), Stream.of(NOT_COMPARED))
                            .toList();
        }

        static Result of(Verification found) {
            return new Result(
                    found.isValid() && (found.isCompared() || found.records() == 0),
                    found.records(),
                    found.purged(),
                    found.erased(),
                    found.checkpoints(),
                    found.anchored(),
                    found.fault().orElse(null),
                    problems(found));
        }
    }
}
