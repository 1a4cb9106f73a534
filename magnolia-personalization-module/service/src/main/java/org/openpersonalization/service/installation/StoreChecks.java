package org.openpersonalization.service.installation;

import static org.openpersonalization.service.installation.InstallationCheck.Area.STORE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.StoreFacts;

/** The database: whether it can be reached, its tables and its clock. */
public final class StoreChecks {

    /** Longer than a slow answer takes, shorter than a session or a signal's order suffers from. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Supplier<StoreFacts> facts;
    private final InstantSource clock;

    /**
     * The checks.
     *
     * @param facts asks the database; throws {@link StoreUnavailableException} while it is away
     * @param clock this instance's clock
     */
    public StoreChecks(Supplier<StoreFacts> facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    public List<InstallationCheck> all() {
        return List.of(
                InstallationCheck.one(STORE, "database", this::database),
                new InstallationCheck(STORE, "clock", this::clock));
    }

    private CheckResult database() {
        try {
            StoreFacts found = facts.get();
            CheckCode code = found.schema() > found.newestSchema() ? CheckCode.SCHEMA_NEWER : CheckCode.STORE_OPEN;
            return CheckResult.of(code)
                    .with("product", found.product())
                    .with("schema", String.valueOf(found.schema()))
                    .with("newest", String.valueOf(found.newestSchema()));
        } catch (StoreUnavailableException away) {
            return CheckResult.of(CheckCode.STORE_CLOSED).with("reason", reasonOf(away));
        }
    }

    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Nothing while the database is away, since that is reported already. */
    private List<CheckResult> clock() {
        try {
            Instant before = clock.instant();
            Optional<Instant> there = facts.get().time();
            Instant after = clock.instant();
            return List.of(there.map(time -> compared(time, before, after))
                    .orElseGet(() -> CheckResult.of(CheckCode.CLOCK_SHARED)));
        } catch (StoreUnavailableException away) {
            return List.of();
        }
    }

    /** The database read its clock at some time between the two readings of ours. */
    private static CheckResult compared(Instant there, Instant before, Instant after) {
        Duration ahead = Duration.between(after, there);
        Duration behind = Duration.between(there, before);
        Duration difference = ahead.compareTo(behind) > 0 ? ahead : behind;
        boolean agrees = difference.compareTo(TOLERANCE) <= 0;
        return CheckResult.of(agrees ? CheckCode.CLOCK_AGREES : CheckCode.CLOCK_DIFFERS)
                .with("seconds", String.valueOf(Math.max(0, difference.toSeconds())))
                .with("tolerance", String.valueOf(TOLERANCE.toSeconds()));
    }
}
