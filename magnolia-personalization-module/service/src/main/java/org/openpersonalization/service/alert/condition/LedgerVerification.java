package org.openpersonalization.service.alert.condition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.proof.LedgerFault;

/**
 * The newest verification of the consent ledger on this instance. Only a later one that succeeds, on whatever instance, resolves the
 * alert.
 *
 * @param fault what the look for the next checkpoint found in the newest records
 */
public record LedgerVerification(
        Verifications verifications, Supplier<Optional<LedgerFault>> fault, InstantSource clock)
        implements AlertCondition {

    private static final String SUBJECT = "ledger";
    private static final String LINK = "consent/verification";
    private static final Set<AlertKind> KINDS = Set.of(AlertKind.LEDGER_BROKEN, AlertKind.LEDGER_UNVERIFIED);

    @Override
    public Look look() {
        Optional<LedgerFault> lately = fault.get();
        if (lately.isPresent()) {
            return found(clock.instant(), broken(lately.get()));
        }
        return verifications.newest().stream()
                .filter(run -> run.finished().isPresent())
                .findFirst()
                .map(run -> judged(run, run.finished().orElseThrow()))
                .orElseGet(Look::nothing);
    }

    private static Look judged(VerificationRun run, Instant finished) {
        if (run.result().isEmpty()) {
            return found(finished, unverified(List.of()));
        }
        VerificationRun.Result result = run.result().get();
        if (result.valid()) {
            return new Look(finished, KINDS, List.of(), Set.of());
        }
        return found(
                finished,
                result.fault().map(LedgerVerification::broken).orElseGet(() -> unverified(result.problems())));
    }

    private static Look found(Instant at, Message message) {
        AlertKind kind = (AlertKind) message.id();
        return new Look(at, KINDS, List.of(new AlertFinding(kind, SUBJECT, message, LINK)), Set.of());
    }

    private static Message broken(LedgerFault fault) {
        return Message.of(AlertKind.LEDGER_BROKEN)
                .count("record", fault.sequence())
                .sentences("fault", List.of(fault.message()));
    }

    private static Message unverified(List<Message> problems) {
        return Message.of(AlertKind.LEDGER_UNVERIFIED).sentences("problems", problems);
    }
}
