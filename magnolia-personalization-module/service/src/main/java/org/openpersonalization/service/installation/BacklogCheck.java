package org.openpersonalization.service.installation;

import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.service.consent.BacklogHealth;

/** Whether consent records, entries of the register of requests, or deletions of withdrawals wait for the database. */
public final class BacklogCheck {

    /** The codes of one backlog, from the best to the worst. */
    private record Codes(CheckCode empty, CheckCode waiting, CheckCode onlyInMemory, CheckCode lost) {}

    private static final Codes DECISIONS = new Codes(
            CheckCode.DECISIONS_RECORDED,
            CheckCode.DECISIONS_WAIT,
            CheckCode.DECISIONS_IN_MEMORY,
            CheckCode.DECISIONS_LOST);
    private static final Codes DELETIONS = new Codes(
            CheckCode.DELETIONS_ORDERED,
            CheckCode.DELETIONS_WAIT,
            CheckCode.DELETIONS_IN_MEMORY,
            CheckCode.DELETIONS_LOST);

    private final Supplier<BacklogHealth> decisions;
    private final Supplier<BacklogHealth> deletions;

    public BacklogCheck(Supplier<BacklogHealth> decisions, Supplier<BacklogHealth> deletions) {
        this.decisions = decisions;
        this.deletions = deletions;
    }

    public List<InstallationCheck> all() {
        return List.of(of("decisions", DECISIONS, decisions), of("deletions", DELETIONS, deletions));
    }

    private static InstallationCheck of(String name, Codes codes, Supplier<BacklogHealth> health) {
        return InstallationCheck.one(InstallationCheck.Area.STORE, name, () -> result(codes, health.get()));
    }

    private static CheckResult result(Codes codes, BacklogHealth health) {
        return CheckResult.of(code(codes, health))
                .with("waiting", String.valueOf(health.waiting()))
                .with("memory", String.valueOf(health.onlyInMemory()))
                .with("lost", String.valueOf(health.lost()));
    }

    private static CheckCode code(Codes codes, BacklogHealth health) {
        if (health.onlyInMemory() > 0) {
            return codes.onlyInMemory();
        }
        if (health.lost() > 0) {
            return codes.lost();
        }
        return health.waiting() > 0 ? codes.waiting() : codes.empty();
    }
}
