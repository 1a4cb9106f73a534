package org.openpersonalization.service.visitor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

@DisplayName("A page after an action on another instance")
class ReadYourWritesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final VisitorKey VISITOR = new VisitorKey(3, 4);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(40);
    /** Pauses of 1, 2, 4, 8 and 16 ms fit in 40 ms. */
    private static final int MOST_READS = 6;

    private final RememberingStore store = new RememberingStore();
    private ProfileReader reader = new ProfileReader(store, new PendingWrites(), LONG);

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void doesNotUseAProfileInMemoryThatHasNotReachedTheWatermark() {
        long first = act();
        store.keepInMemory(VISITOR);
        long second = act();

        KnownProfile withoutWatermark = reader.read(VISITOR, Optional.empty());
        KnownProfile read = reader.read(VISITOR, Optional.of(new Watermark(second, NOW)));
        store.keepInMemory(VISITOR);
        int loads = store.loads();
        KnownProfile again = reader.read(VISITOR, Optional.of(new Watermark(second, NOW)));

        assertThat(withoutWatermark.profile().sequence()).isEqualTo(first);
        assertThat(read.isBehind()).isFalse();
        assertThat(read.profile().sequence()).isEqualTo(second);
        assertThat(again).isEqualTo(read);
        assertThat(store.loads()).as("reads of the database").isEqualTo(loads);
    }

    @Test
    void waitsUntilTheProfileHasReachedTheWatermark() {
        long sequence = act() + 1;
        store.actAtRead(3, this::act);

        KnownProfile read = reader.read(VISITOR, Optional.of(new Watermark(sequence, NOW)));

        assertThat(read.isBehind()).isFalse();
        assertThat(read.profile().sequence()).isEqualTo(sequence);
        assertThat(store.loads()).isEqualTo(3);
    }

    @Test
    void isDecidedByTheFormerProfileAfterTheBudgetAndSaysSo() {
        long sequence = act();
        patientFor(SHORT);

        KnownProfile read = reader.read(VISITOR, Optional.of(new Watermark(sequence + 1, NOW)));

        assertThat(read.isBehind()).isTrue();
        assertThat(read.profile().sequence()).isEqualTo(sequence);
    }

    @Test
    void readsAFewTimesOnlyWhateverTheWatermark() {
        patientFor(SHORT);

        for (int i = 1; i <= 10; i++) {
            reader.read(VISITOR, Optional.of(new Watermark(Long.MAX_VALUE, NOW)));
            assertThat(store.loads()).isLessThanOrEqualTo(i * MOST_READS);
        }
    }

    @Test
    void keepsTheReadProfileWhenTheStoreFailsMeanwhile() {
        long sequence = act();
        store.actAtRead(2, () -> {
            store.breakDown(true);
            return 0;
        });

        KnownProfile read = reader.read(VISITOR, Optional.of(new Watermark(sequence + 1, NOW)));

        assertThat(read).isEqualTo(new KnownProfile(store.remembered(), true));
        assertThat(read.profile().sequence()).isEqualTo(sequence);
    }

    @Test
    void readsThePresentProfileAfterAChoice() {
        act();
        store.keepInMemory(VISITOR);
        long second = act();

        KnownProfile read = reader.read(VISITOR, Optional.of(Watermark.ofChoice(NOW)));

        assertThat(read.profile().sequence()).isEqualTo(second);
        assertThat(read.isBehind()).isFalse();
    }

    private void patientFor(Duration budget) {
        reader.close();
        reader = new ProfileReader(store, new PendingWrites(), budget);
    }

    private long act() {
        Signal event = new Signal.NamedEvent(new Occurrence(UUID.randomUUID(), NOW), "act", Map.of());
        return store.appendLater(VISITOR, Observation.of(List.of(event), NOW))
                .join()
                .sequence();
    }

    /** Has the profile of one visitor in memory, older than its own. */
    private static final class RememberingStore extends FakeProfileStore {

        private final AtomicInteger reads = new AtomicInteger();
        private Optional<Profile> inMemory = Optional.empty();
        private Profile last = Profile.empty();
        private int actingRead;
        private Action action = () -> 0;

        @FunctionalInterface
        interface Action {
            long act();
        }

        void keepInMemory(VisitorKey visitor) {
            inMemory = Optional.of(super.load(visitor));
        }

        void actAtRead(int number, Action acting) {
            actingRead = number;
            action = acting;
        }

        Profile remembered() {
            return last;
        }

        @Override
        public Optional<Profile> cached(VisitorKey visitor) {
            return inMemory;
        }

        @Override
        public Profile load(VisitorKey visitor) {
            if (reads.incrementAndGet() == actingRead) {
                action.act();
            }
            last = super.load(visitor);
            return last;
        }

        @Override
        public int loads() {
            return reads.get();
        }
    }
}
