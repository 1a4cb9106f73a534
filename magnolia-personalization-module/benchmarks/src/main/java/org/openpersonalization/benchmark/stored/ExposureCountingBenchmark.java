package org.openpersonalization.benchmark.stored;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Counts a log of 100 000 exposures of 20 000 visitors: each joins about four comparisons, whose four goals close day by day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ExposureCountingBenchmark {

    private static final int VISITORS = 20_000;

    private ExposureLog log = new ExposureLog(1, 0);
    private boolean isCounted;

    /** A log of its own for each iteration. */
    @Setup(Level.Iteration)
    public void fill() {
        log.close();
        log = new ExposureLog(VISITORS, 0);
        isCounted = false;
    }

    @TearDown(Level.Trial)
    public void close() {
        log.close();
    }

    /** The whole log once; CPU per exposure. */
    @Benchmark
    public void count(ProcessUse use) {
        if (!isCounted) {
            use.measure((long) VISITORS * LoggedVisitors.EXPOSURES_EACH, log::count);
            isCounted = true;
        }
    }
}
