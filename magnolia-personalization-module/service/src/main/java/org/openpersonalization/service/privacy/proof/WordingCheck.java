package org.openpersonalization.service.privacy.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.ledger.TextRegister;

/**
 * Whether the register of wordings is the one that the records tell of. Each wording that a decision names is in the register
 * with the hash that the record has; a yes is given to registered wordings only, another decision may name version 0, a wording
 * that was not registered yet. Each version whose registration is recorded is in the register as it was, and no other one is,
 * unless the ledger is older than such records.
 */
final class WordingCheck {

    private static final String NOT_REGISTERED = "0";

    /** One wording, as a record names it. */
    private record Named(String purpose, String version, String language, String sha256) {}

    private final Optional<TextRegister> register;
    private final Set<Named> known = new HashSet<>();
    private final Map<UUID, TextVersion> atFirst = new LinkedHashMap<>();
    private final Set<UUID> recorded = new HashSet<>();

    /** Reads the register before the records, so that what is registered meanwhile is in both. */
    WordingCheck(Optional<TextRegister> register) {
        this.register = register;
        register.map(TextRegister::versions)
                .orElse(List.of())
                .forEach(version -> atFirst.put(TextRegistration.idOf(version), version));
    }

    Optional<LedgerFault> next(ConsentRecord record) {
        if (record.entry() instanceof TextRegistration registration && register.isPresent()) {
            recorded.add(registration.id());
            return isRegistered(registration)
                    ? Optional.empty()
                    : Optional.of(new LedgerFault(
                            record.sequence(),
                            named(
                                    LedgerFault.Code.REGISTERED_WORDING_MISSING,
                                    registration.purpose(),
                                    registration.version())));
        }
        return record.entry() instanceof ConsentEntry said && mustBeRegistered(said) && !isKnown(named(said))
                ? Optional.of(new LedgerFault(record.sequence(), missing(named(said))))
                : Optional.empty();
    }

    private boolean isRegistered(TextRegistration registration) {
        if (!atFirst.containsKey(registration.id())) {
            register.map(TextRegister::versions)
                    .orElse(List.of())
                    .forEach(version -> atFirst.put(TextRegistration.idOf(version), version));
        }
        TextVersion found = atFirst.get(registration.id());
        return found != null && found.sha256().equals(registration.digest());
    }

    /** A wording that no record registered, after the last link; the fault stands where that record is missing. */
    Optional<LedgerFault> finish(long missing) {
        return atFirst.entrySet().stream()
                .filter(version -> !recorded.isEmpty() && !recorded.contains(version.getKey()))
                .map(Map.Entry::getValue)
                .map(version -> new LedgerFault(
                        missing, named(LedgerFault.Code.WORDING_UNRECORDED, version.purpose(), version.version())))
                .findFirst();
    }

    private static Message named(LedgerFault.Code code, Purpose purpose, int version) {
        return Message.of(code).text("purpose", purpose.id()).text("version", version);
    }

    private boolean mustBeRegistered(ConsentEntry said) {
        Notice notice = said.notice();
        return register.isPresent()
                && !notice.textSha256().isEmpty()
                && (said.statement().verdict() == Statement.Verdict.GIVEN
                        || !notice.textVersion().equals(NOT_REGISTERED));
    }

    private static Named named(ConsentEntry said) {
        Notice notice = said.notice();
        return new Named(said.statement().purpose().id(), notice.textVersion(), notice.language(), notice.textSha256());
    }

    /** Wordings may have been registered since the register was read. */
    private boolean isKnown(Named wording) {
        if (!known.contains(wording)) {
            register.map(TextRegister::versions).orElse(List.of()).forEach(this::add);
        }
        return known.contains(wording);
    }

    private void add(TextVersion version) {
        for (Map.Entry<String, Wording> each : version.wordings().entrySet()) {
            known.add(new Named(
                    version.purpose().id(),
                    String.valueOf(version.version()),
                    each.getKey(),
                    each.getValue().sha256()));
        }
    }

    private static Message missing(Named wording) {
        return Message.of(LedgerFault.Code.WORDING_MISSING)
                .text("purpose", wording.purpose())
                .text("version", wording.version())
                .text("language", wording.language());
    }
}
