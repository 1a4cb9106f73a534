package org.openpersonalization.service.alert;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** The conditions that raise an alert, each with the fields of its text. */
public enum AlertKind implements MessageCode {
    /** A variant of a running experiment is proven better, or all are decided. */
    EXPERIMENT_DECIDED(Audience.EDITORS, "experiment", "verdicts"),
    /** A guardrail took a variant out; the experiment goes on. */
    GUARDRAIL_HARMED(Audience.EDITORS, "experiment", "harms"),
    /** A guardrail stopped the experiment. */
    EXPERIMENT_STOPPED(Audience.EDITORS, "experiment", "harms"),
    /** The policy of an optimization is proven worse than the rules and was stopped. */
    POLICY_STOPPED(Audience.EDITORS, "experiment", "harms"),
    /** The visitors of an experiment are not split as intended. */
    SPLIT_BROKEN(Audience.EDITORS, "experiment"),
    /** A variant on a published page has a fault. */
    PUBLISHED_FAULT(Audience.EDITORS, "page", "faults"),
    /** A request of a data subject is due within three days or overdue. */
    REQUEST_DUE(Audience.ADMINS, "right", "due"),
    /** The consent ledger is not as it was written. */
    LEDGER_BROKEN(Audience.ADMINS, "record", "fault"),
    /** The consent ledger could not be verified. */
    LEDGER_UNVERIFIED(Audience.ADMINS, "problems"),
    /** The database of visitors' data cannot be written. */
    STORE_FAILING(Audience.ADMINS);

    /** The users that an alert concerns. */
    private enum Audience {
        /** Admins, viewers and editors. */
        EDITORS,
        /** Admins and viewers. */
        ADMINS
    }

    private final Audience audience;
    private final Set<String> fields;

    AlertKind(Audience audience, String... fields) {
        this.audience = audience;
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "alert";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** Whether editors of content are told, too. */
    public boolean isForEditors() {
        return audience == Audience.EDITORS;
    }

    /** The kind of a code; empty for one that this version does not know. */
    public static Optional<AlertKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
