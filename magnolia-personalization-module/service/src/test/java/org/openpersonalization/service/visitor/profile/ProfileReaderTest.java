package org.openpersonalization.service.visitor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.FakeProfileStore;

@DisplayName("Profiles are read within a budget")
class ProfileReaderTest {

    private static final Duration BUDGET = Duration.ofMillis(5);
    private static final int THREADS = 4;
    private static final VisitorKey WAITING = new VisitorKey(7, 7);
    private static final VisitorKey LAST = new VisitorKey(8, 8);

    private final SlowStore store = new SlowStore();
    private final CountDownLatch stall = new CountDownLatch(1);
    private final ProfileReader reader = new ProfileReader(store, new PendingWrites(), BUDGET);

    @AfterEach
    void close() {
        stall.countDown();
        reader.close();
    }

    @Test
    void readThatHasNotBegunWithinItsBudgetIsDropped() {
        store.hangUntil(stall);
        for (int thread = 0; thread < THREADS; thread++) {
            requireTooSlow(new VisitorKey(1, thread));
        }
        requireTooSlow(WAITING);

        stall.countDown();

        assertThat(patientRead(LAST).profile()).isEqualTo(Profile.empty());
        assertThat(store.asked).contains(LAST).doesNotContain(WAITING);
    }

    private void requireTooSlow(VisitorKey visitor) {
        assertThatThrownBy(() -> reader.read(visitor, Optional.empty()))
                .isInstanceOf(AttributesUnavailableException.class);
    }

    /** The queue is in order, so a read that is answered was begun after all that waited before it. */
    private KnownProfile patientRead(VisitorKey visitor) {
        while (true) {
            try {
                return reader.read(visitor, Optional.empty());
            } catch (AttributesUnavailableException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class SlowStore extends FakeProfileStore {

        private final Set<VisitorKey> asked = ConcurrentHashMap.newKeySet();

        @Override
        public Profile load(VisitorKey visitor) {
            asked.add(visitor);
            return super.load(visitor);
        }
    }
}
