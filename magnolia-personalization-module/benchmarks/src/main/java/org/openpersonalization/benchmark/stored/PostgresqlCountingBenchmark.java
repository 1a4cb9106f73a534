package org.openpersonalization.benchmark.stored;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.openpersonalization.store.StoreSettings;

/** Counts the log of {@link ExposureCountingBenchmark} once on a PostgreSQL of its own; the CPU time of the server is included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PostgresqlCountingBenchmark {

    private static final int VISITORS = 20_000;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final String NAME = "postgres";

    private Path folder;
    private EmbeddedPostgres server;
    private ExposureLog log;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("postgresql");
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start();
        log = new ExposureLog(StoreSettings.postgresql(server.getJdbcUrl(NAME, NAME), NAME, NAME), VISITORS);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        log.close();
        server.close();
    }

    /** The whole log once; CPU of this process and of the server per exposure. */
    @Benchmark
    public void count(ProcessUse use) {
        long exposures = (long) VISITORS * LoggedVisitors.EXPOSURES_EACH;
        long before = serverNanos();
        use.measure(exposures, log::count);
        use.micros += (serverNanos() - before) / NANOS_PER_MICRO / exposures;
    }

    /** The CPU time of all processes whose program is in the server's folder. */
    private long serverNanos() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").startsWith(folder.toString()))
                .mapToLong(info -> info.totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
