package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final AtomicReference<String> content = new AtomicReference<>("first");

    @Test
    void isReadOnceUntilSomethingChanges() {
        AtomicReference<String> readBefore = new AtomicReference<>();
        Latest<String> latest = new Latest<>("", before -> {
            readBefore.set(before);
            return content.get();
        });
        latest.get();
        content.set("second");

        String unchanged = latest.get();
        latest.changed();
        String changed = latest.get();

        assertThat(unchanged).isEqualTo("first");
        assertThat(changed).isEqualTo("second");
        assertThat(readBefore.get()).isEqualTo("first");
    }

    @Test
    void whoeverAsksWhileAnotherReadsWaitsForWhatWasSaved() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Latest<String> latest = new Latest<>("before", before -> {
            isReading.countDown();
            await(mayGoOn);
            return content.get();
        });
        CompletableFuture<String> visitor = CompletableFuture.supplyAsync(latest::get);
        await(isReading);

        CompletableFuture<String> editor = CompletableFuture.supplyAsync(latest::get);
        mayGoOn.countDown();

        assertThat(editor.get(5, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(visitor.get(5, TimeUnit.SECONDS)).isEqualTo("first");
    }

    @Test
    void changeDuringAReadingIsReadAfterwards() {
        AtomicReference<Latest<String>> itself = new AtomicReference<>();
        Latest<String> latest = new Latest<>("", before -> {
            String read = content.get();
            if (read.equals("first")) {
                content.set("second");
                itself.get().changed();
            }
            return read;
        });
        itself.set(latest);
        latest.get();

        String after = latest.get();

        assertThat(after).isEqualTo("second");
    }

    @Test
    void whatCannotBeReadIsTriedAgain() {
        content.set("");
        Latest<String> latest = new Latest<>("", before -> {
            if (content.get().isEmpty()) {
                throw new IllegalStateException("no content");
            }
            return content.get();
        });

        assertThatThrownBy(latest::get).isInstanceOf(IllegalStateException.class);
        content.set("first");

        assertThat(latest.get()).isEqualTo("first");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
