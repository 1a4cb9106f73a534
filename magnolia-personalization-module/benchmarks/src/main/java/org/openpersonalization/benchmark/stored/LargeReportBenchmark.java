package org.openpersonalization.benchmark.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.report.ExperimentReports.Readers;
import org.openpersonalization.service.report.SiteReport;

/**
 * The report of an experiment over ten million exposures: a log of 100 000 is counted, and the sums are multiplied by a hundred. A
 * report reads sums only, whose rows grow with days, goals and segments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LargeReportBenchmark {

    private static final int VISITORS = 20_000;
    private static final int FACTOR = 100;
    private static final long END = 60;

    private final ExposureLog log = new ExposureLog(VISITORS, 0);
    private final Instant end = ExposureLog.START.plus(Duration.ofDays(END));
    private final CountedReports reports = new CountedReports(log::counts, () -> end);

    /** Counts and multiplies. */
    @Setup(Level.Trial)
    public void count() {
        log.count();
        log.multiplyCounts(FACTOR);
    }

    @TearDown(Level.Trial)
    public void close() {
        log.close();
    }

    /** One report, read and calculated. */
    @Benchmark
    public SiteReport report(ProcessUse use) {
        SiteReport[] made = new SiteReport[1];
        use.measure(1, () -> made[0] = reports.report(log.phase(), Readers.INSIDE, List.of()));
        return made[0];
    }
}
