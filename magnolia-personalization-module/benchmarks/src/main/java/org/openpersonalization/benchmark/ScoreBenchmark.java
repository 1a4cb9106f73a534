package org.openpersonalization.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.ScoreModel;
import org.openpersonalization.score.training.LabelledVisit;
import org.openpersonalization.score.training.ScoreSettings;
import org.openpersonalization.score.training.ScoreTraining;
import org.openpersonalization.score.training.TrainedScore;
import org.openpersonalization.score.training.TrainingSet;

/** Scores of visitors: 64 columns of which 12 are set, a million visits in five weeks, 3 % of which reach the goal. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ScoreBenchmark {

    private static final String HASH = "00112233445566aa";
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(35);
    private static final int VISITS = 1_000_000;
    private static final int COLUMNS = 64;
    private static final int SET = 12;

    private TrainingSet visits = new TrainingSet.Builder(HASH, COLUMNS).build();
    private FeatureVector visitor = FeatureVector.of(new double[COLUMNS]);
    private ScoreModel model;

    /** Draws the visits and trains a model. */
    @Setup
    public void visits() {
        SplittableRandom random = new SplittableRandom(1);
        TrainingSet.Builder builder = new TrainingSet.Builder(HASH, COLUMNS);
        for (int visit = 0; visit < VISITS; visit++) {
            visitor = visitor(random);
            double logit = -4;
            for (int entry = 0; entry < visitor.size(); entry++) {
                logit += (visitor.column(entry) % 5 - 2) * visitor.value(entry) / 4;
            }
            boolean reached = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            Instant time = START.plus(LENGTH.multipliedBy(visit).dividedBy(VISITS));
            builder.add(new LabelledVisit("v" + visit, time, visitor, reached));
        }
        visits = builder.build();
        model = train().model().orElseThrow();
    }

    private static FeatureVector visitor(SplittableRandom random) {
        double[] values = new double[COLUMNS];
        for (int i = 0; i < SET; i++) {
            values[random.nextInt(COLUMNS)] = 0.5 + random.nextDouble();
        }
        return FeatureVector.of(values);
    }

    /** One visitor's score. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public double score(Cpu cpu) {
        double score = model.score(visitor);
        cpu.count();
        return score;
    }

    /** A model from a million visits: choice of the penalty, weights, calibration, quality. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public TrainedScore training(Cpu cpu) {
        TrainedScore trained = train();
        cpu.count();
        return trained;
    }

    private TrainedScore train() {
        return new ScoreTraining(ScoreSettings.usual()).train(visits);
    }
}
