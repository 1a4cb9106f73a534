package org.openpersonalization.service.installation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.visitor.WritingHealth;

/** Whether writing to the database works: last success, last failure and the writes that wait. */
public final class WritingCheck {

    private final Supplier<WritingHealth> writing;

    public WritingCheck(Supplier<WritingHealth> writing) {
        this.writing = writing;
    }

    public InstallationCheck check() {
        return InstallationCheck.one(InstallationCheck.Area.STORE, "writing", () -> result(writing.get()));
    }

    private static CheckResult result(WritingHealth health) {
        return CheckResult.of(code(health))
                .with("waiting", String.valueOf(health.waiting()))
                .with("deletions", String.valueOf(health.deletions()))
                .with("oldest", String.valueOf(health.oldest().toSeconds()))
                .with("success", seconds(health.sinceSuccess()))
                .with("failure", seconds(health.sinceFailure()));
    }

    private static CheckCode code(WritingHealth health) {
        if (health.isWriting()) {
            return health.sinceSuccess().isPresent() ? CheckCode.WRITING_WORKS : CheckCode.WRITING_UNTRIED;
        }
        boolean failedLast = health.sinceFailure().isPresent()
                && health.sinceSuccess()
                        .filter(success ->
                                success.compareTo(health.sinceFailure().get()) <= 0)
                        .isEmpty();
        return failedLast ? CheckCode.WRITING_FAILS : CheckCode.WRITING_WAITS;
    }

    private static String seconds(Optional<Duration> ago) {
        return ago.map(time -> String.valueOf(time.toSeconds())).orElse("–");
    }
}
