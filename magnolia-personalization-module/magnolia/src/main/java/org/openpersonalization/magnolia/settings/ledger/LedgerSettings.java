package org.openpersonalization.magnolia.settings.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of the consent ledger and of the register of requests, read as {@link SettingValues} says. */
public final class LedgerSettings {

    private static final int MAX_MONTHS = 1_200;
    private static final int LAST_HOUR = 23;

    private static final SettingFormat<Integer> MONTHS = SettingFormat.number(LedgerRetention.LEAST_MONTHS, MAX_MONTHS);
    private static final SettingFormat<String> FILE = SettingFormat.of(
            SettingCode.FILE_PATH, text -> text.isEmpty() ? text : Path.of(text).toString());
    private static final int MAX_DAYS = 365;
    private static final int USUAL_MONTHS = 24;

    private final LedgerConfiguration ledger;
    private final RequestConfiguration requests;
    private final SettingValues values;

    public LedgerSettings(LedgerConfiguration ledger, RequestConfiguration requests, SettingValues values) {
        this.ledger = ledger;
        this.requests = requests;
        this.values = values;
    }

    /** Reads everything but the file. */
    public void check() {
        retention();
        checkpointRecords();
        checkpointPause();
        verifyHour();
        timeToAnswer();
        requestRetention();
    }

    /** How long consent records are kept after they stopped being in force. */
    public LedgerRetention retention() {
        Map<Statement.Verdict, Period> byVerdict = new EnumMap<>(Statement.Verdict.class);
        Period usual = months("ledger/keepMonths", ledger.getKeepMonths());
        for (Statement.Verdict verdict : Statement.Verdict.values()) {
            byVerdict.put(verdict, usual);
        }
        ledger.getKeepMonthsOf()
                .forEach((label, text) -> retention(label, text)
                        .ifPresent(months -> byVerdict.put(verdict(label).orElseThrow(), months)));
        return new LedgerRetention(byVerdict);
    }

    private Optional<Period> retention(String label, String text) {
        String path = "ledger/keepMonthsOf/" + label;
        SettingFormat<Period> format = verdict(label).isPresent()
                ? SettingFormat.of(
                        MONTHS.expected(),
                        months -> Period.ofMonths(MONTHS.read().apply(months)))
                : SettingFormat.of(SettingCode.NAMED_BY_VERDICT, months -> {
                    throw new IllegalArgumentException("There is no such verdict");
                });
        return values.entry(path, text, format);
    }

    private static Optional<Statement.Verdict> verdict(String label) {
        return Arrays.stream(Statement.Verdict.values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }

    private Period months(String path, String text) {
        return Period.ofMonths(values.value(path, text, USUAL_MONTHS, MONTHS));
    }

    /** A checkpoint at the latest after so many records. */
    public int checkpointRecords() {
        return values.positive("ledger/checkpointRecords", ledger.getCheckpointRecords(), 100);
    }

    /** A checkpoint at the latest after so long. */
    public Duration checkpointPause() {
        return Duration.ofMinutes(values.positive("ledger/checkpointMinutes", ledger.getCheckpointMinutes(), 10));
    }

    /** The hour at which the ledger is verified every night. */
    public int verifyHour() {
        return values.number("ledger/verifyHour", ledger.getVerifyHour(), 3, 0, LAST_HOUR);
    }

    /** The file with the checkpoints; not in the database's folder, so that it can be another disk. */
    public Path checkpointFile(Optional<Path> home) {
        String file = values.required("ledger/checkpoints", ledger.getCheckpoints(), FILE);
        if (!file.isEmpty()) {
            return Path.of(file);
        }
        return home.orElseThrow(() -> new IllegalArgumentException(
                        "The property magnolia.home names no folder for the ledger's checkpoints; set it, or"
                                + " ledger/checkpoints"))
                .resolve("personalization-checkpoints")
                .resolve("ledger.checkpoints");
    }

    /** After which a request about data is due. */
    public Duration timeToAnswer() {
        return Duration.ofDays(values.number("requests/dueDays", requests.getDueDays(), 30, 1, MAX_DAYS));
    }

    /** How long things take, as admins are told. */
    public AdminServices.Periods periods() {
        int months = (int) retention().byVerdict().values().stream()
                .mapToLong(Period::toTotalMonths)
                .min()
                .orElse(LedgerRetention.LEAST_MONTHS);
        return new AdminServices.Periods(months, timeToAnswer());
    }

    /** How long requests are kept after they were received. */
    public Period requestRetention() {
        return months("requests/keepMonths", requests.getKeepMonths());
    }
}
