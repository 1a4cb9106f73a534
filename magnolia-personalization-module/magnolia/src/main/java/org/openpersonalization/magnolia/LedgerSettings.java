package org.openpersonalization.magnolia;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.magnolia.settings.LedgerConfiguration;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.visitor.SigningKeys;

/** The settings of the consent ledger and of the register of requests, checked as {@link Settings} says. */
final class LedgerSettings {

    private static final int MAX_MONTHS = 1_200;
    private static final int LAST_HOUR = 23;

    private final PersonalizationModule module;

    LedgerSettings(PersonalizationModule module) {
        this.module = module;
    }

    /** Checks everything. */
    void check(Optional<Path> home) {
        checkpointKeys();
        checkpointFile(home);
        retention();
        checkpointRecords();
        checkpointPause();
        verifyHour();
        timeToAnswer();
        requestRetention();
    }

    /** How long consent records are kept after they stopped being in force. */
    LedgerRetention retention() {
        LedgerConfiguration ledger = module.getLedger();
        Map<Statement.Verdict, Period> byVerdict = new EnumMap<>(Statement.Verdict.class);
        Period usual = months("ledger/keepMonths", ledger.getKeepMonths());
        for (Statement.Verdict verdict : Statement.Verdict.values()) {
            byVerdict.put(verdict, usual);
        }
        ledger.getKeepMonthsOf().forEach((label, months) -> {
            String setting = "ledger/keepMonthsOf/" + label;
            Statement.Verdict verdict = Arrays.stream(Statement.Verdict.values())
                    .filter(each -> each.label().equals(label))
                    .findFirst()
                    .orElseThrow(
                            () -> Checks.wrong(setting, label, "about given, refused, withdrawn, expired or signal"));
            byVerdict.put(verdict, months(setting, Checks.number(setting, months)));
        });
        return new LedgerRetention(byVerdict);
    }

    private static Period months(String setting, int months) {
        return Period.ofMonths(Checks.between(setting, months, LedgerRetention.LEAST_MONTHS, MAX_MONTHS));
    }

    /** A checkpoint at the latest after so many records. */
    int checkpointRecords() {
        return Checks.positive("ledger/checkpointRecords", module.getLedger().getCheckpointRecords());
    }

    /** A checkpoint at the latest after so long. */
    Duration checkpointPause() {
        return Duration.ofMinutes(
                Checks.positive("ledger/checkpointMinutes", module.getLedger().getCheckpointMinutes()));
    }

    /** The hour at which the ledger is verified every night. */
    int verifyHour() {
        return Checks.between("ledger/verifyHour", module.getLedger().getVerifyHour(), 0, LAST_HOUR);
    }

    /** The file with the checkpoints; not in the database's folder, so that it can be another disk. */
    Path checkpointFile(Optional<Path> home) {
        String file = module.getLedger().getCheckpoints().trim();
        if (!file.isEmpty()) {
            return Path.of(file);
        }
        return home.orElseThrow(() -> new IllegalArgumentException(
                        "The property magnolia.home names no folder for the ledger's checkpoints; set it, or"
                                + " ledger/checkpoints"))
                .resolve("personalization-checkpoints")
                .resolve("ledger.checkpoints");
    }

    /** The keys that sign checkpoints. */
    SortedMap<String, byte[]> checkpointKeys() {
        SortedMap<String, byte[]> keys =
                Checks.decoded("keys/checkpoints", module.getKeys().getCheckpoints());
        Checks.require(!keys.isEmpty(), "keys/checkpoints", "", "at least one key");
        keys.forEach((id, key) -> Checks.require(
                key.length >= SigningKeys.MIN_BYTES, "keys/checkpoints/" + id, "…", "at least 32 bytes in Base64"));
        return keys;
    }

    /** After which a request about data is due. */
    Duration timeToAnswer() {
        return Duration.ofDays(
                Checks.between("requests/dueDays", module.getRequests().getDueDays(), 1, 365));
    }

    /** How long things take, as admins are told. */
    AdminServices.Periods periods() {
        int months = (int) retention().byVerdict().values().stream()
                .mapToLong(Period::toTotalMonths)
                .min()
                .orElse(LedgerRetention.LEAST_MONTHS);
        return new AdminServices.Periods(months, timeToAnswer());
    }

    /** How long requests are kept after they were received. */
    Period requestRetention() {
        return months("requests/keepMonths", module.getRequests().getKeepMonths());
    }
}
