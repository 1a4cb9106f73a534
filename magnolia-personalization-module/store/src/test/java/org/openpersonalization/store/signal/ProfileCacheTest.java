package org.openpersonalization.store.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;

class ProfileCacheTest {

    private static final int TRIES = 50;

    @Test
    void emptyProfileTakesAFormerOneOutOfMemory() {
        VisitorKey erased = new VisitorKey(1, 2);
        try (ProfileCache cache = new ProfileCache(10, Duration.ofMinutes(1))) {
            cache.read(erased, ProfileCacheTest::profile);

            cache.read(erased, Profile::empty);

            assertThat(cache.peek(erased)).isEmpty();
        }
    }

    @Test
    void profileThatWasReadStaysUntilItIsWritten() {
        VisitorKey visitor = new VisitorKey(1, 2);
        try (ProfileCache cache = new ProfileCache(10, Duration.ofMinutes(1))) {
            cache.read(visitor, ProfileCacheTest::profile);
            assertThat(cache.peek(visitor)).contains(profile());

            cache.written(visitor);

            assertThat(cache.peek(visitor)).isEmpty();
        }
    }

    @Test
    void expiredProfileLeavesMemoryWithoutALookUp() throws InterruptedException {
        try (ProfileCache cache = new ProfileCache(10, Duration.ofMillis(1))) {
            WeakReference<VisitorKey> visitor = kept(cache);
            Thread.sleep(5);

            cache.dropExpired();

            assertThat(isCollected(visitor)).isTrue();
        }
    }

    /** No other reference to the key is left. */
    private static WeakReference<VisitorKey> kept(ProfileCache cache) {
        VisitorKey visitor = new VisitorKey(1, 2);
        cache.written(visitor, profile());
        return new WeakReference<>(visitor);
    }

    private static boolean isCollected(WeakReference<VisitorKey> visitor) throws InterruptedException {
        for (int i = 0; i < TRIES && visitor.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        return visitor.get() == null;
    }

    private static Profile profile() {
        return new Profile(7, Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
