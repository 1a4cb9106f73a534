package org.openpersonalization.benchmark.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.benchmark.Cpu;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.TrainingRow;

/** Training of model B from a million logged decisions among 8 arms by 32 features, 100 000 different vectors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PolicyTrainingBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int VECTORS = 100_000;

    private DecisionLog log = new DecisionLog(1);
    private List<TrainingRow> rows = List.of();

    /** Makes the log. */
    @Setup(Level.Trial)
    public void log() {
        log = new DecisionLog(VECTORS);
        rows = log.rows(ROWS);
    }

    /** One epoch. */
    @Benchmark
    public Epoch epoch(Cpu cpu) {
        Epoch epoch = log.trainer().train(rows, Optional.empty(), DecisionLog.NOW);
        cpu.count();
        return epoch;
    }
}
