package org.openpersonalization.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.service.privacy.proof.Anchor;
import org.openpersonalization.service.privacy.proof.Evidence;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.service.privacy.proof.Verification;
import org.openpersonalization.store.json.StoredJson;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.JdbcConsentLedger;
import org.openpersonalization.store.ledger.JdbcTextRegister;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.store.sql.Database;

/**
 * Verifies a consent ledger from the command line, also while a site writes to it. Changes nothing. Ends with 0 when the ledger is
 * valid, 1 when it is not, 2 when that could not be found out. Without a fault it ends with 3 when there was no checkpoint to
 * compare the ledger with, and with 4 when there was nothing but checkpoints.
 */
public final class VerifyLedger {

    private static final int VALID = 0;
    private static final int NOT_VALID = 1;
    private static final int NOT_COMPARED = 3;
    private static final int NOT_ANCHORED = 4;
    private static final Set<String> OPTIONS = Set.of(
            "--database", "--user", "--password-file", "--checkpoints", "--keys", "--expect", "--expect-in", "--json");
    private static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + VerifyLedger.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>]"
            + " --checkpoints <file> --keys <file with id=base64 lines> [--expect <number:hash> | --expect-in <file, such as"
            + " the server's log>] [--json]";

    private static final Command COMMAND = new Command(OPTIONS, USAGE, VerifyLedgerCode.LEDGER_UNREADABLE);

    private static final MessageCatalogue TEXTS = MessageCatalogue.english();

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // what libraries log must not get between the lines of the result
        System.exit(run(arguments, out, System.err));
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return COMMAND.run(arguments, err, line -> {
            Verification verification = verify(line);
            out.println(line.isJson() ? json(verification) : text(verification, line.checkpoints()));
            return status(verification);
        });
    }

    private static int status(Verification found) {
        if (!found.isValid()) {
            return NOT_VALID;
        }
        if (!found.isCompared()) {
            return NOT_COMPARED;
        }
        return found.anchored() ? VALID : NOT_ANCHORED;
    }

    private static Verification verify(CommandLine line) throws IOException {
        StoreSettings settings = line.store();
        Optional<Anchor> expected = line.expected();
        SortedMap<String, byte[]> keys = keys(line.keys());
        Checkpoints.Reading kept = new CheckpointFile(line.checkpoints(), keys).read();
        try (Database database = Database.openAsItIs(settings)) {
            LedgerKeys seals = new LedgerKeys(keys);
            Optional<TextRegister> texts = Optional.of(new JdbcTextRegister(database, seals));
            return Verification.of(
                    new JdbcConsentLedger(database, seals),
                    new Evidence(kept, texts, expected, InstantSource.system()),
                    Verification.Progress.SILENT);
        }
    }

    /** One a line: {@code id=base64}. */
    private static SortedMap<String, byte[]> keys(Path file) throws IOException {
        SortedMap<String, byte[]> keys = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                add(line, file, keys);
            }
        }
        if (keys.isEmpty()) {
            throw CommandCode.KEYS_MISSING.of("file", file);
        }
        return keys;
    }

    private static void add(String line, Path file, SortedMap<String, byte[]> keys) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw CommandCode.KEYS_FORM.of("file", file);
        }
        try {
            keys.put(
                    line.substring(0, equals).trim(),
                    Base64.getDecoder().decode(line.substring(equals + 1).trim()));
        } catch (IllegalArgumentException malformed) {
            throw CommandCode.KEYS_FORM.of("file", file);
        }
    }

    /** One line for each message. */
    private static String text(Verification found, Path checkpoints) {
        List<Message> lines = new ArrayList<>(List.of(headline(found)));
        found.fault().map(VerifyLedger::firstFault).ifPresent(lines::add);
        lines.addAll(found.problems());
        if (!found.isCompared()) {
            lines.add(Message.of(VerifyLedgerCode.NO_CHECKPOINT)
                    .form("file", Files.exists(checkpoints) ? "present" : "missing")
                    .text("path", checkpoints));
        }
        if (found.isValid() && found.isCompared() && !found.anchored()) {
            lines.add(Message.of(VerifyLedgerCode.NOT_ANCHORED));
        }
        return lines.stream().map(TEXTS::text).collect(Collectors.joining("\n"));
    }

    private static Message headline(Verification found) {
        return Message.of(outcome(found)).sentences("counts", List.of(counts(found)));
    }

    private static VerifyLedgerCode outcome(Verification found) {
        if (!found.isValid()) {
            return VerifyLedgerCode.INVALID;
        }
        if (!found.isCompared()) {
            return VerifyLedgerCode.NOT_COMPARED;
        }
        return found.anchored() ? VerifyLedgerCode.VALID : VerifyLedgerCode.OWN_CHECKPOINTS;
    }

    private static Message counts(Verification found) {
        return Message.of(VerifyLedgerCode.COUNTS)
                .count("records", found.records())
                .count("purged", found.purged())
                .count("erased", found.erased())
                .count("checkpoints", found.checkpoints());
    }

    private static Message firstFault(LedgerFault fault) {
        return Message.of(VerifyLedgerCode.FIRST_FAULT)
                .text("sequence", fault.sequence())
                .sentences("fault", List.of(fault.message()));
    }

    private static String json(Verification found) {
        return StoredJson.write(new Result(
                found.isValid() && found.isCompared() && found.anchored(),
                found.isCompared(),
                found.anchored(),
                found.records(),
                found.purged(),
                found.erased(),
                found.checkpoints(),
                found.fault().map(Fault::of).orElse(null),
                found.problems().stream().map(TEXTS::text).toList()));
    }

    /** The result for programs; the fault is null when there is none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Result(
            boolean valid,
            boolean compared,
            boolean anchored,
            long records,
            long purged,
            long erased,
            int checkpoints,
            @Nullable Fault fault,
            List<String> problems) {}

    /** The fault with its code and with its text in English. */
    private record Fault(long sequence, String code, String reason) {

        static Fault of(LedgerFault fault) {
            return new Fault(fault.sequence(), fault.message().code(), fault.reason());
        }
    }
}
