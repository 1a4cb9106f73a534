package org.openpersonalization.score.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.score.ScoreModel;
import org.openpersonalization.score.ScoreModel.Function;
import org.openpersonalization.score.ScoreModel.Origin;
import org.openpersonalization.score.training.LogisticRegression.Point;

/**
 * Trains scores: logistic regression on the rows before the held-out ones, in the order of time, so that the measured quality is that
 * of a score which is used after it was trained. Pure: the same rows in the same order give the same model.
 *
 * <p>The penalty is that of {@value #PENALTIES_TEXT} with the least log loss on the last fifth of the time before the held-out rows, for
 * weights fitted to the rest; with too few positive rows there, it is 10. The weights are then fitted to all rows before the held-out
 * ones. {@link HeldOut} calibrates them and measures the result.
 */
public final class ScoreTraining {

    /** The fewest rows of each label. */
    public static final long LEAST_ROWS = 200;

    /** The fewest positive rows before the held-out ones. */
    public static final long LEAST_BEFORE = 100;

    /** The fewest held-out rows of each label in each half of the visitors. */
    public static final long LEAST_HELD_OUT = 10;

    private static final long LEAST_VALIDATION = 20;

    static final String PENALTIES_TEXT = "1000, 100, 10, 1";
    private static final double[] PENALTIES = {1000, 100, 10, 1};
    private static final double USUAL_PENALTY = 10;
    private static final int VALIDATION_PART = 5;

    private final ScoreSettings settings;

    public ScoreTraining(ScoreSettings settings) {
        this.settings = settings;
    }

    /** Trains a score, or says which data are missing. */
    public TrainedScore train(TrainingSet set) {
        Period all = Period.all(set);
        long heldOutFrom = Math.max(all.from(), all.until() - settings.heldOut().toMillis());
        List<Message> refusals = refusals(all, heldOutFrom);
        if (!refusals.isEmpty()) {
            return new TrainedScore(Optional.empty(), refusals, List.of());
        }
        List<Leak> leaks = new LeakCheck(all).leaks(settings.excluded());
        long certain = leaks.stream().filter(leak -> leak.kind().isCertain()).count();
        if (certain > 0) {
            Message refusal = Message.of(ScoreRefusal.LEAKS).count("features", certain);
            return new TrainedScore(Optional.empty(), List.of(refusal), leaks);
        }
        return new TrainedScore(Optional.of(model(all, heldOutFrom)), List.of(), leaks);
    }

    private static List<Message> refusals(Period all, long heldOutFrom) {
        List<Message> found = new ArrayList<>();
        long positives = all.count(true);
        Period heldOut = all.since(heldOutFrom);
        require(ScoreRefusal.TOO_FEW_POSITIVES, positives, LEAST_ROWS, found);
        require(ScoreRefusal.TOO_FEW_NEGATIVES, all.count(false), LEAST_ROWS, found);
        require(ScoreRefusal.TOO_FEW_BEFORE, positives - heldOut.count(true), LEAST_BEFORE, found);
        require(ScoreRefusal.TOO_FEW_HELD_OUT, heldOut.smallestHalf(), LEAST_HELD_OUT, found);
        return found;
    }

    private static void require(ScoreRefusal code, long rows, long least, List<Message> found) {
        if (rows < least) {
            found.add(Message.of(code).count("found", rows).count("least", least));
        }
    }

    private ScoreModel model(Period all, long heldOutFrom) {
        Period before = all.before(heldOutFrom);
        double penalty = penalty(before);
        LogisticRegression regression = new LogisticRegression(before, ColumnScales.of(before, settings.excluded()));
        LinearScore score =
                regression.score(regression.fit(penalty, regression.start()).parameters());
        HeldOut heldOut = new HeldOut(all.since(heldOutFrom), score);
        long positives = before.count(true);
        return new ScoreModel(
                new Origin(
                        all.set().registryHash(),
                        Instant.ofEpochMilli(all.from()),
                        Instant.ofEpochMilli(heldOutFrom),
                        Instant.ofEpochMilli(all.until() - 1),
                        positives + before.count(false),
                        positives,
                        penalty),
                new Function(score.intercept(), score.weights(), heldOut.calibration()),
                heldOut.quality());
    }

    /** The penalty for the rows of a period. */
    private double penalty(Period before) {
        long from = before.until() - (before.until() - before.from()) / VALIDATION_PART;
        Period validation = before.since(from);
        Period rest = before.before(from);
        if (Math.min(validation.count(true), rest.count(true)) < LEAST_VALIDATION || rest.count(false) == 0) {
            return USUAL_PENALTY;
        }
        LogisticRegression regression = new LogisticRegression(rest, ColumnScales.of(rest, settings.excluded()));
        double[] parameters = regression.start();
        double best = USUAL_PENALTY;
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            Point point = regression.fit(penalty, parameters);
            parameters = point.parameters();
            double loss = regression.score(parameters).logLoss(validation);
            if (loss < least) {
                least = loss;
                best = penalty;
            }
        }
        return best;
    }
}
