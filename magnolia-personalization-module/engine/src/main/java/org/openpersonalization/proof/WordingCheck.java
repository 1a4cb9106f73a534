package org.openpersonalization.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.TextRegister;

/**
 * Whether the wording that a record refers to is in the register, with the hash that the record has. A yes is given to
 * registered wordings only; another decision may name version 0, a wording that was not registered yet.
 */
final class WordingCheck {

    private static final String NOT_REGISTERED = "0";

    /** One wording, as a record names it. */
    private record Named(String purpose, String version, String language, String sha256) {}

    private final Optional<TextRegister> register;
    private final Set<Named> known = new HashSet<>();

    WordingCheck(Optional<TextRegister> register) {
        this.register = register;
    }

    Optional<Fault> next(ConsentRecord record) {
        return record.entry() instanceof ConsentEntry said && mustBeRegistered(said) && !isKnown(named(said))
                ? Optional.of(new Fault(record.sequence(), reason(named(said))))
                : Optional.empty();
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

    private void add(TextRegister.TextVersion version) {
        for (Map.Entry<String, Wording> each : version.wordings().entrySet()) {
            known.add(new Named(
                    version.purpose().id(),
                    String.valueOf(version.version()),
                    each.getKey(),
                    each.getValue().sha256()));
        }
    }

    private static String reason(Named wording) {
        return "The wording that it was given to is missing or changed [purpose=" + wording.purpose() + ", version="
                + wording.version() + ", language=" + wording.language() + "].";
    }
}
