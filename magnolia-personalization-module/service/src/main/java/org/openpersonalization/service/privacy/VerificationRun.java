package org.openpersonalization.service.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.service.privacy.proof.Verification;

/**
 * One verification of the whole ledger, as far as it is.
 *
 * @param id of this verification
 * @param state how far it is
 * @param trigger its cause
 * @param started when
 * @param finished when; empty while it runs
 * @param checked the number of links read so far
 * @param total the number of links at the start
 * @param result its findings; empty while it runs and when it failed
 */
public record VerificationRun(
        UUID id,
        State state,
        Trigger trigger,
        Instant started,
        Optional<Instant> finished,
        long checked,
        long total,
        Optional<Result> result) {

    /** How far a verification is. */
    public enum State {
        RUNNING,
        DONE,
        /** The ledger or the checkpoints could not be read; nothing is known. */
        FAILED
    }

    /** The causes of verifications. */
    public enum Trigger {
        ADMIN,
        SCHEDULE
    }

    /**
     * The findings.
     *
     * @param valid whether everything is as it was written
     * @param records the number of links
     * @param purged the number of links that lost their content after its time
     * @param erased the number of erased subjects
     * @param checkpoints the number of genuine checkpoints that were compared
     * @param anchored whether a record of a third place was compared; otherwise an older database with the checkpoints of its
     *     time is not found
     * @param fault the first fault; empty for a valid ledger
     * @param problems problems of the checkpoints
     */
    public record Result(
            boolean valid,
            long records,
            long purged,
            long erased,
            long checkpoints,
            boolean anchored,
            Optional<LedgerFault> fault,
            List<Message> problems) {

        private static List<Message> problems(Verification found) {
            return found.isCompared() || found.records() == 0
                    ? found.problems()
                    : Stream.concat(
                                    found.problems().stream(),
                                    Stream.of(Message.of(LedgerFault.Code.CHECKPOINTS_MISSING)))
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
                    found.fault(),
                    problems(found));
        }
    }

    static VerificationRun begin(Trigger trigger, Instant started) {
        return new VerificationRun(
                UUID.randomUUID(), State.RUNNING, trigger, started, Optional.empty(), 0, 0, Optional.empty());
    }

    /** The same after so many links; links that were written since the start are read as well. */
    VerificationRun at(long read, long known) {
        return new VerificationRun(
                id, state, trigger, started, Optional.empty(), read, Math.max(read, known), Optional.empty());
    }

    VerificationRun done(Result found, Instant at) {
        return new VerificationRun(
                id,
                State.DONE,
                trigger,
                started,
                Optional.of(at),
                found.records(),
                found.records(),
                Optional.of(found));
    }

    VerificationRun failed(Instant at) {
        return new VerificationRun(
                id, State.FAILED, trigger, started, Optional.of(at), checked, total, Optional.empty());
    }
}
