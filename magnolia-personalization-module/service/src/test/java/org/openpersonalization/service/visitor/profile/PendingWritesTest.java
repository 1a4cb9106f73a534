package org.openpersonalization.service.visitor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openpersonalization.profile.VisitorKey;

class PendingWritesTest {

    private static final VisitorKey VISITOR = new VisitorKey(1, 2);

    private final PendingWrites pending = new PendingWrites();

    @Test
    void visitorIsForgottenWhenTheLastWriteIsDoneOrFails() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        pending.add(VISITOR, first);
        pending.add(VISITOR, second);

        first.complete("done");
        assertThat(pending.size()).isEqualTo(1);

        second.completeExceptionally(new IllegalStateException("lost"));
        assertThat(pending.size()).isZero();
    }

    @Test
    void finishedWriteIsNotPending() {
        pending.add(VISITOR, CompletableFuture.completedFuture("done"));

        assertThat(pending.size()).isZero();
    }
}
