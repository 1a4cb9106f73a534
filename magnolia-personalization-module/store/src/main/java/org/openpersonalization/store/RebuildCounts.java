package org.openpersonalization.store;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.WriteRejectedException;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.store.counting.JdbcCounts;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.ExceptionCauses;

/**
 * Re-counts the numbers of all comparisons from the log, also while a site writes to it: the site's own counting does
 * it from then on, or once it runs. Exits with 0 when the re-count was started and 2 when it could not be.
 */
public final class RebuildCounts {

    private static final int BEGUN = 0;
    private static final int NOT_BEGUN = 2;
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--password-file");
    private static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + RebuildCounts.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>]";

    private static final MessageCatalogue TEXTS = MessageCatalogue.english();

    private RebuildCounts() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // what libraries log must not get between the lines of the result
        System.exit(run(arguments, out, System.err));
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            begin(CommandLine.of(arguments, OPTIONS).store());
            out.println(TEXTS.text(CommandCode.RECOUNT_STARTED.message()));
            return BEGUN;
        } catch (InvalidValueException wrong) {
            err.println(TEXTS.text(wrong.reason()));
            err.println(USAGE);
        } catch (IOException unreadable) {
            err.println(TEXTS.text(CommandCode.FILE_UNREADABLE.message().text("cause", unreadable.getMessage())));
        } catch (StoreUnavailableException | WriteRejectedException refused) {
            err.println(
                    TEXTS.text(CommandCode.RECOUNT_REFUSED.message().text("cause", ExceptionCauses.rootOf(refused))));
        }
        return NOT_BEGUN;
    }

    private static void begin(StoreSettings settings) {
        try (Database database = Database.openAsItIs(settings)) {
            new JdbcCounts(database).rebuild();
        }
    }
}
