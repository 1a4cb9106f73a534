package org.openpersonalization.benchmark.stored;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The heap that counting takes while each visitor matches 200 audiences: a quarter of a million matches, and a million. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CountHeapBenchmark {

    /** Audiences that every visitor matches. */
    private static final int AUDIENCES = 200;

    /** Visitors of the log. */
    @Param({"1250", "5000"})
    public int visitors;

    private ExposureLog log = new ExposureLog(1, 0);

    @Setup(Level.Trial)
    public void fill() {
        log.close();
        log = new ExposureLog(visitors, AUDIENCES);
    }

    @TearDown(Level.Trial)
    public void close() {
        log.close();
    }

    /** The most live bytes during the count, above those before it. */
    @Benchmark
    public void peak(ProcessUse use) {
        long before = LiveHeap.used();
        use.measure(1, () -> use.bytes = Math.max(use.bytes, LiveHeap.peak(log::count) - before));
    }
}
