package org.openpersonalization.store;

import java.io.PrintStream;
import java.util.Set;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.store.counting.JdbcCounts;
import org.openpersonalization.store.sql.Database;

/**
 * Re-counts the numbers of all comparisons from the log, also while a site writes to it: the site's own counting does
 * it from then on, or once it runs. Exits with 0 when the re-count was started and 2 when it could not be.
 */
public final class RebuildCounts {

    private static final int BEGUN = 0;
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--password-file");
    private static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + RebuildCounts.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>]";

    private static final Command COMMAND = new Command(OPTIONS, USAGE, CommandCode.RECOUNT_REFUSED);

    private static final MessageCatalogue TEXTS = MessageCatalogue.english();

    private RebuildCounts() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // what libraries log must not get between the lines of the result
        System.exit(run(arguments, out, System.err));
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return COMMAND.run(arguments, err, line -> {
            begin(line.store());
            out.println(TEXTS.text(CommandCode.RECOUNT_STARTED.message()));
            return BEGUN;
        });
    }

    private static void begin(StoreSettings settings) {
        try (Database database = Database.openAsItIs(settings)) {
            new JdbcCounts(database).rebuild();
        }
    }
}
