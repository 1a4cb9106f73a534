package org.openpersonalization.service.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.job.Jobs;

@DisplayName("The purges of a cache outside")
class PurgeQueueTest {

    private static final URI EDGE = URI.create("http://127.0.0.1:6081");
    private static final long PATIENCE_SECONDS = 60;

    private final Jobs jobs = new Jobs();
    private final BlockingQueue<Set<String>> purged = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    private Set<String> next() throws InterruptedException {
        return purged.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void purgeIsSentAndRepeated() throws InterruptedException {
        PurgeQueue queue = new PurgeQueue(EDGE, (edge, groups) -> purged.add(groups), jobs);

        queue.purge("p13n-page-a");

        assertThat(next()).containsExactly("p13n-page-a");
        assertThat(next()).containsExactly("p13n-page-a");
        assertThat(purged.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void failedPurgeIsSentAgainWithLaterOnes() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        PurgeQueue queue = new PurgeQueue(
                EDGE,
                (edge, groups) -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IOException("refused");
                    }
                    purged.add(groups);
                },
                jobs);

        queue.purge("a");
        queue.purge("b");

        assertThat(next()).contains("a");
        assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void longQueueBecomesOnePurgeOfEverything() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        PurgeQueue queue = new PurgeQueue(
                EDGE,
                (edge, groups) -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IOException("away");
                    }
                    purged.add(groups);
                },
                jobs);

        for (int i = 0; i < 3_000; i++) {
            queue.purge("group-" + i);
        }

        int sent = 0;
        boolean isEverything = false;
        while (!isEverything && sent < 3_000) {
            Set<String> groups = next();
            isEverything = groups.contains(EdgeGroups.ALL) || groups.contains("group-2999");
            sent += groups.size();
            assertThat(groups).hasSizeLessThanOrEqualTo(1_000);
        }
        assertThat(isEverything).isTrue();
    }
}
