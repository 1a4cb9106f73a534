package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.UnsettledDecisions.Unsettled;
import org.openpersonalization.profile.VisitorKey;

@DisplayName("Decisions of unknown fate")
class UnsettledFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private static Unsettled unsettled(long subject) {
        Draft end = Decisions.yeses(1, NOW).get(0);
        return new Unsettled(new VisitorKey(subject, 2), Map.of(UUID.randomUUID(), end));
    }

    @Test
    void nextProcessSettlesWhatOneHasLeft() throws IOException {
        Path file = folder.resolve("own").resolve("unsettled");
        Unsettled first = unsettled(1);
        Unsettled second = unsettled(3);
        UnsettledFile killed = new UnsettledFile(file);
        killed.add(first);
        Files.writeString(file, "cut sho", StandardOpenOption.APPEND);
        killed.add(second);

        UnsettledFile next = new UnsettledFile(file);

        assertThat(next.open()).containsExactly(first, second);
        next.settled(first);
        assertThat(file).exists();
        next.settled(second);
        assertThat(file).doesNotExist();
        assertThat(new UnsettledFile(file).open()).isEmpty();
    }

    @Test
    void decisionThatCannotBeKeptIsSettledWhileTheProcessRuns() throws IOException {
        Path file = Files.createDirectories(folder.resolve("a-folder"));
        UnsettledFile unsettled = new UnsettledFile(file);

        unsettled.add(unsettled(1));

        assertThat(unsettled.open()).hasSize(1);
    }
}
