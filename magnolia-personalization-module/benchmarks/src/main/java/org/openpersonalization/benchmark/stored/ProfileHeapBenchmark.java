package org.openpersonalization.benchmark.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.memory.BoundedCache;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/**
 * The heap that a profile takes in the near cache, its key and the cache's entry included, by the difference of the live heap with and
 * without ten thousand of them. Each visitor viewed 12 pages 200 times and gave three answers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ProfileHeapBenchmark {

    private static final int PROFILES = 10_000;
    private static final int VIEWS = 200;
    private static final int PAGES = 12;
    private static final int GROUPS = 3;
    private static final int TOPICS = 4;
    private static final Duration BETWEEN = Duration.ofMinutes(300);
    private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");
    private static final List<String> QUESTIONS = List.of("size", "season", "budget");

    private final ProfileFold fold = new ProfileFold(FoldSettings.defaults());

    /** Folds, keeps and weighs the profiles. */
    @Benchmark
    public void profiles(ProcessUse use) {
        try (BoundedCache<VisitorKey, Profile> cache = BoundedCache.living(PROFILES, Duration.ofHours(1))) {
            long before = LiveHeap.used();
            use.measure(PROFILES, () -> fill(cache));
            use.bytes = (double) (LiveHeap.used() - before) / PROFILES;
            if (cache.get(new VisitorKey(1, PROFILES - 1L)).isEmpty()) {
                throw new IllegalStateException("The cache has lost a profile");
            }
        }
    }

    private void fill(BoundedCache<VisitorKey, Profile> cache) {
        for (int visitor = 0; visitor < PROFILES; visitor++) {
            cache.put(new VisitorKey(1, visitor), profile(visitor));
        }
    }

    /** Its texts are new ones, as those of signals that were read from JSON are. */
    private Profile profile(int visitor) {
        Profile profile = Profile.empty();
        for (int number = 0; number < VIEWS; number++) {
            profile = fold.fold(profile, view(visitor, number), number + 1L);
        }
        for (String question : QUESTIONS) {
            Signal answer =
                    new Signal.DeclaredPreference(at(visitor, VIEWS), question, List.of("answer-" + visitor % TOPICS));
            profile = fold.fold(profile, answer, VIEWS + 1L);
        }
        return profile;
    }

    private static Signal view(int visitor, int number) {
        int page = (number + visitor) % PAGES;
        return new Signal.PageView(
                at(visitor, number),
                "/home/page-" + page,
                List.of("group-" + page % GROUPS),
                List.of("topic-" + page % TOPICS));
    }

    private static Occurrence at(int visitor, int number) {
        return new Occurrence(
                new UUID(visitor, number),
                FIRST.plus(BETWEEN.multipliedBy(number)).plusMillis(visitor));
    }
}
