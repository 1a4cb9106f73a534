package org.openpersonalization.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/** One page view folded into the profile of a visitor with 200 page views before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FoldBenchmark {

    private static final int HISTORY = 200;
    private static final int PAGES = 12;
    private static final int MINUTES_BETWEEN = 300;
    private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");

    private final ProfileFold fold = new ProfileFold(FoldSettings.defaults());
    private Profile profile = Profile.empty();
    private Signal next = view(HISTORY);

    /** Folds the history. */
    @Setup(Level.Trial)
    public void history() {
        for (int number = 0; number < HISTORY; number++) {
            profile = fold.fold(profile, view(number), number + 1L);
        }
        next = view(HISTORY);
    }

    private static Signal view(int number) {
        int page = number % PAGES;
        Instant time = FIRST.plusSeconds(60L * MINUTES_BETWEEN * number);
        return new Signal.PageView(
                new Occurrence(new UUID(1, number), time),
                "/home/page-" + page,
                List.of("group-" + page % 3),
                List.of("topic-" + page % 4));
    }

    /** One signal. */
    @Benchmark
    public Profile signal(Cpu cpu) {
        Profile folded = fold.fold(profile, next, HISTORY + 1L);
        cpu.count();
        return folded;
    }
}
