package org.openpersonalization.store;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.learning.DecisionReplay;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.store.experiment.JdbcExperimentStore;
import org.openpersonalization.store.learning.JdbcDecisionLog;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.ExceptionCauses;

/**
 * Recomputes the logged decisions of running optimizations from the command line, also while a site writes to the database, and names
 * those that differ in any bit. Changes nothing. Exits with 0 when all are equal, 1 when one differs or cannot be read, and 2 when
 * nothing could be recomputed.
 */
public final class ReplayDecisions {

    private static final int EQUAL = 0;
    private static final int DIFFERENT = 1;
    private static final int USUAL_MOST = 100_000;
    private static final int SHOWN = 20;
    private static final Set<String> OPTIONS =
            Set.of("--database", "--user", "--password-file", "--experiment", "--most");
    private static final String USAGE = "Usage: java -cp \"WEB-INF/lib/*\" " + ReplayDecisions.class.getName()
            + " --database <jdbc address> [--user <name> --password-file <file>] [--experiment <name>] [--most <decisions>]";

    private static final Command COMMAND = new Command(OPTIONS, USAGE, ReplayCode.LOG_UNREADABLE);

    private static final MessageCatalogue TEXTS = MessageCatalogue.english();

    private final JdbcDecisionLog log;
    private final int most;
    private final List<Message> lines = new ArrayList<>();
    private boolean isEqual = true;

    private ReplayDecisions(JdbcDecisionLog log, int most) {
        this.log = log;
        this.most = most;
    }

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // what libraries log must not get between the lines of the result
        System.exit(run(arguments, out, System.err));
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return COMMAND.run(arguments, err, line -> replay(line, out, err));
        } catch (IllegalArgumentException damaged) {
            Message refused = Message.of(ReplayCode.LOG_UNREADABLE);
            err.println(TEXTS.text(refused.text("cause", ExceptionCauses.rootOf(damaged))));
            return Command.REFUSED;
        }
    }

    private static int replay(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        try (Database database = Database.openAsItIs(line.store())) {
            List<RunningExperiment> optimizations = optimizations(database, line);
            if (optimizations.isEmpty()) {
                err.println(TEXTS.text(Message.of(ReplayCode.NO_OPTIMIZATION)));
                return Command.REFUSED;
            }
            ReplayDecisions replay = new ReplayDecisions(new JdbcDecisionLog(database), most(line));
            optimizations.forEach(replay::replay);
            replay.lines.stream().map(TEXTS::text).forEach(out::println);
            return replay.isEqual ? EQUAL : DIFFERENT;
        }
    }

    private static List<RunningExperiment> optimizations(Database database, CommandLine line) {
        Optional<String> name = Optional.ofNullable(line.options().get("--experiment"));
        return RunningExperiments.of(new JdbcExperimentStore(database).standing(), RequestContext.PATHS).all().stream()
                .filter(each -> each.model().isPresent())
                .filter(each -> name.isEmpty()
                        || name.get().equals(each.phase().plan().about().name()))
                .toList();
    }

    private static int most(CommandLine line) {
        String most = line.options().getOrDefault("--most", String.valueOf(USUAL_MOST));
        try {
            int number = Integer.parseInt(most);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below, as numbers that are not positive.
        }
        throw new InvalidValueException(
                Message.of(ReplayCode.NUMBER).text("option", "--most").text("value", most));
    }

    private void replay(RunningExperiment optimization) {
        LearnedModel model = optimization.model().orElseThrow();
        String phase = optimization.phase().key();
        JdbcDecisionLog.Stretch stretch = log.newest(optimization, Instant.now(), most);
        DecisionReplay.Result result = new DecisionReplay(model.chooser(), epochs(phase)).replay(stretch.decisions());
        List<DecisionReplay.Difference> differences = result.differences().stream()
                .filter(difference -> difference.part() != DecisionReplay.Part.EPOCH)
                .toList();
        int gone = result.differences().size() - differences.size();
        report(phase, result.decisions() - gone, differences);
        add(ReplayCode.EPOCHS_GONE, gone);
        add(ReplayCode.UNREADABLE, stretch.unreadable());
        isEqual &= differences.isEmpty() && stretch.unreadable() == 0;
    }

    /** Each epoch is read once. */
    private LongFunction<Optional<Epoch>> epochs(String phase) {
        Map<Long, Optional<Epoch>> read = new HashMap<>();
        return number -> read.computeIfAbsent(number, missing -> log.epoch(phase, number));
    }

    private void report(String phase, long decisions, List<DecisionReplay.Difference> differences) {
        Message headline = Message.of(differences.isEmpty() ? ReplayCode.EXACT : ReplayCode.DIFFERENT)
                .text("phase", phase)
                .count("decisions", decisions);
        lines.add(differences.isEmpty() ? headline : headline.count("differences", differences.size()));
        differences.stream().limit(SHOWN).map(ReplayDecisions::line).forEach(lines::add);
        add(ReplayCode.FURTHER, Math.max(0, differences.size() - SHOWN));
    }

    private void add(ReplayCode code, long count) {
        if (count > 0) {
            lines.add(Message.of(code).count("count", count));
        }
    }

    private static Message line(DecisionReplay.Difference difference) {
        return Message.of(ReplayCode.DIFFERENCE)
                .text("decision", difference.decision())
                .text("part", difference.part())
                .text("logged", difference.logged())
                .text("recomputed", difference.recomputed());
    }
}
