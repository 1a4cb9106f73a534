package org.openpersonalization.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.TextRegister;
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
import org.openpersonalization.store.sql.ExceptionCauses;

/**
 * Verifies a consent ledger from the command line, also while a site writes to it. Changes nothing. Ends with 0 when the ledger is
 * valid, 1 when it is not, 2 when that could not be found out. Without a fault it ends with 3 when there was no checkpoint to
 * compare the ledger with, and with 4 when there was nothing but checkpoints.
 */
public final class VerifyLedger {

    private static final int VALID = 0;
    private static final int NOT_VALID = 1;
    private static final int NOT_CHECKED = 2;
    private static final int NOT_COMPARED = 3;
    private static final int NOT_ANCHORED = 4;
    private static final Set<String> OPTIONS = Set.of(
            "--database", "--user", "--password-file", "--checkpoints", "--keys", "--expect", "--expect-in", "--json");
    private static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + VerifyLedger.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>]"
            + " --checkpoints <file> --keys <file with id=base64 lines> [--expect <number:hash> | --expect-in <file, such as"
            + " the server's log>] [--json]";

    private static final String NOTHING_ELSE =
            "Nothing outside of the database and its checkpoints was compared, so an older"
                    + " database with the checkpoint file of its time is not found. Name a record from another place: --expect"
                    + " number:hash from an export or a receipt, or --expect-in with the server's log.";

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // what libraries log must not get between the lines of the result
        System.exit(run(arguments, out, System.err));
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.of(arguments, OPTIONS);
            Verification verification = verify(line);
            out.println(line.isJson() ? json(verification) : text(verification, line.checkpoints()));
            return status(verification);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
        } catch (IOException unreadable) {
            err.println("A file cannot be read, check the path and whether this user may read it ["
                    + unreadable.getMessage() + "]");
        } catch (StoreUnavailableException unavailable) {
            err.println(
                    "The ledger cannot be read, check the address, the user, and that the module has started once on"
                            + " this database [cause=" + ExceptionCauses.rootOf(unavailable) + "]");
        }
        return NOT_CHECKED;
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
                int equals = line.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException(
                            "A line of the keys is an id, an equals sign and the key in base64 [file=" + file + "]");
                }
                keys.put(
                        line.substring(0, equals).trim(),
                        Base64.getDecoder().decode(line.substring(equals + 1).trim()));
            }
        }
        return keys;
    }

    private static String text(Verification found, Path checkpoints) {
        StringBuilder text = new StringBuilder(headline(found));
        text.append(": " + found.records() + " records, " + found.purged() + " of them purged after their time, "
                + found.erased() + " subjects erased, compared with " + found.checkpoints() + " checkpoints.");
        found.fault()
                .ifPresent(fault ->
                        text.append("\nThe first fault is at record " + fault.sequence() + ": " + fault.reason()));
        found.problems().forEach(problem -> text.append("\n" + problem));
        if (!found.isCompared()) {
            text.append("\n" + (Files.exists(checkpoints) ? "There is no checkpoint in the file" : "There is no file"));
            text.append(
                    " to compare with [checkpoints=" + checkpoints + "]. A site with records has checkpoints: check the"
                            + " path. Without them, a ledger that was cut off or put back to an older state is not found.");
        }
        if (found.isValid() && found.isCompared() && !found.anchored()) {
            text.append("\n" + NOTHING_ELSE);
        }
        return text.toString();
    }

    private static String headline(Verification found) {
        if (!found.isValid()) {
            return "The ledger is NOT valid";
        }
        if (!found.isCompared()) {
            return "The ledger was NOT compared; no fault was found";
        }
        return found.anchored() ? "The ledger is valid" : "The ledger agrees with its own checkpoints";
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
                found.fault().orElse(null),
                found.problems()));
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
            @Nullable LedgerFault fault,
            List<String> problems) {}
}
