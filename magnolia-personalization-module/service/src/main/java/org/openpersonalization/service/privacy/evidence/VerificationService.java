package org.openpersonalization.service.privacy.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.audit.Audit;

/** Starts verifications of the consent ledger, each with its audit, and returns their results. */
public record VerificationService(Verifications verifications, Audit audit) {

    /** Starts a verification, or returns the running one. */
    public VerificationRun start(String actor) {
        audit.note(actor, "ledger.verification-started", "", "");
        return verifications.start(VerificationRun.Trigger.ADMIN);
    }

    /** The newest verifications, newest first. */
    public List<VerificationRun> newest() {
        return verifications.newest();
    }

    /** The newest finished verification with its result; empty while there is none. */
    public Optional<VerificationRun> newestResult() {
        return verifications.newestResult();
    }

    /** Returns a verification; throws {@link NotFound} for one that is no longer remembered. */
    public VerificationRun run(UUID id) {
        return verifications.find(id).orElseThrow(() -> new NotFound(RefusalCode.VERIFICATION_UNKNOWN));
    }
}
