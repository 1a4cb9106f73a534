package org.openpersonalization.store.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;

@DisplayName("Withdrawals whose deletion could not be ordered")
class UnorderedDeletionsFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final VisitorKey ONE = new VisitorKey(1, 2);
    private static final VisitorKey OTHER = new VisitorKey(3, 4);
    private static final Withdrawal BEHAVIORAL = Withdrawal.of(Set.of(Purpose.BEHAVIORAL), NOW);

    @TempDir
    Path folder;

    @Test
    void nextProcessKnowsTheNewestOfEachVisitor() {
        Path file = folder.resolve("own").resolve("deletions");
        Withdrawal both = BEHAVIORAL.and(Withdrawal.of(Set.of(Purpose.ANALYTICS), NOW.plusSeconds(1)));
        UnorderedDeletionsFile killed = new UnorderedDeletionsFile(file);
        killed.put(ONE, BEHAVIORAL);
        killed.put(OTHER, BEHAVIORAL);
        killed.put(ONE, both);

        UnorderedDeletionsFile next = new UnorderedDeletionsFile(file);

        assertThat(next.open()).containsOnly(entry(ONE, both), entry(OTHER, BEHAVIORAL));
        next.remove(ONE);
        assertThat(file).exists();
        next.remove(OTHER);
        assertThat(file).doesNotExist();
    }

    @Test
    void lineThatACrashCutShortIsLeftOut() throws IOException {
        Path file = folder.resolve("deletions");
        new UnorderedDeletionsFile(file).put(ONE, BEHAVIORAL.and(Withdrawal.of(Set.of(Purpose.ANALYTICS), NOW)));
        String line = Files.readString(file).strip();

        for (int length = 0; length < line.length(); length++) {
            Files.writeString(file, line.substring(0, length));
            new UnorderedDeletionsFile(file).put(OTHER, BEHAVIORAL);
            assertThat(new UnorderedDeletionsFile(file).open()).containsOnlyKeys(OTHER);
        }
    }

    @Test
    void fileDoesNotGrowWithTheWithdrawalsOfOneVisitor() throws IOException {
        Path file = folder.resolve("deletions");
        UnorderedDeletionsFile withdrawals = new UnorderedDeletionsFile(file);

        for (int i = 0; i < 3_000; i++) {
            withdrawals.put(ONE, Withdrawal.of(Set.of(Purpose.BEHAVIORAL), NOW.plusMillis(i)));
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeLessThan(2_100);
        assertThat(new UnorderedDeletionsFile(file).open().get(ONE).byTime()).containsOnlyKeys(NOW.plusMillis(2_999));
    }
}
