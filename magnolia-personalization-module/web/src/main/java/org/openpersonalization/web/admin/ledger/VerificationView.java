package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.web.message.TextView;

/**
 * A verification of the whole ledger and its progress.
 *
 * @param id of the verification
 * @param state its state
 * @param trigger the trigger of the verification
 * @param started its start
 * @param finished its end; null while it runs
 * @param checked number of verified links
 * @param total number of links at its start
 * @param result its result; null while it runs and when it could not be finished
 */
record VerificationView(
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
     * The result of a verification.
     *
     * @param valid whether the whole ledger is intact
     * @param records number of links
     * @param purged number of them that were purged after their retention
     * @param erased number of erased subjects
     * @param checkpoints number of compared genuine checkpoints
     * @param anchored whether a record of a third place was compared; otherwise an older database with the checkpoints
     * of its time is not detected
     * @param fault the first fault; null for an intact ledger
     * @param problems problems of the checkpoints, in English
     * @param problemTexts the same as codes with typed fields
     */
    public record Result(
            boolean valid,
            long records,
            long purged,
            long erased,
            long checkpoints,
            boolean anchored,
            @Nullable LedgerFaultView fault,
            List<String> problems,
            List<TextView> problemTexts) {

        private static Result of(VerificationRun.Result found) {
            return new Result(
                    found.valid(),
                    found.records(),
                    found.purged(),
                    found.erased(),
                    found.checkpoints(),
                    found.anchored(),
                    found.fault().map(LedgerFaultView::of).orElse(null),
                    found.problems().stream()
                            .map(MessageCatalogue.english()::text)
                            .toList(),
                    found.problems().stream().map(TextView::of).toList());
        }
    }
}
