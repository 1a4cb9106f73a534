package org.openpersonalization.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.proof.LedgerFault;

class CheckpointFileTest {

    private static final Checkpoint FIRST = new Checkpoint(4, "a".repeat(64), Instant.parse("2026-11-24T12:00:00Z"));
    private static final Checkpoint SECOND = new Checkpoint(9, "b".repeat(64), Instant.parse("2026-11-24T13:00:00Z"));

    @TempDir
    Path folder;

    private CheckpointFile file() {
        return new CheckpointFile(folder.resolve("checkpoints"), new TreeMap<>(Map.of("key-001", new byte[32])));
    }

    @Test
    void checkpointsStandInTheOrderInWhichTheyCame() {
        file().add(FIRST);
        file().add(SECOND);

        assertThat(file().read().genuine()).containsExactly(FIRST, SECOND);
        assertThat(file().read().problems()).isEmpty();
    }

    @Test
    void linesOfOlderVersionsAreRead() throws IOException {
        String old = "4 " + "a".repeat(64) + " 2026-11-24T12:00:00Z key-001";
        LedgerKeys keys = new LedgerKeys(new TreeMap<>(Map.of("key-001", new byte[32])));
        String signature = keys.signOld("key-001", old).orElseThrow();
        Files.writeString(folder.resolve("checkpoints"), old + " " + signature + "\n");
        Checkpoint sealed = new Checkpoint(9, "b".repeat(64), SECOND.time(), 5);

        file().add(sealed);

        assertThat(signature).isEqualTo("592e9a814d7b1e1909ccd70af3dfcb369cedb2df1fb4664adc416e0a97ca8862");
        assertThat(file().read().genuine()).containsExactly(FIRST, sealed);
        assertThat(file().read().problems()).isEmpty();
    }

    @Test
    void noFileIsNoCheckpoint() {
        assertThat(file().read().genuine()).isEmpty();
    }

    @Test
    void lineThatACrashCutShortIsWrittenOver() throws IOException {
        Path path = folder.resolve("checkpoints");
        file().add(FIRST);
        file().add(SECOND);
        String whole = Files.readString(path);
        Files.writeString(path, whole.substring(0, whole.length() - 40));
        assertThat(file().read().genuine()).containsExactly(FIRST);
        assertThat(file().read().problems()).isEmpty();

        file().add(SECOND);

        assertThat(Files.readString(path)).isEqualTo(whole);
    }

    @Test
    void placeThatCannotBeWrittenToIsSaidToBeUnavailable() {
        CheckpointFile nowhere = new CheckpointFile(
                folder.resolve("no/such/folder/checkpoints"), new TreeMap<>(Map.of("key-001", new byte[32])));

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> nowhere.add(FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointFile(folder, new TreeMap<>()));
    }

    @Test
    void folderInsteadOfAFileIsAProblem() {
        CheckpointFile wrong = new CheckpointFile(folder, new TreeMap<>(Map.of("key-001", new byte[32])));

        assertThat(wrong.read().problems())
                .containsExactly(
                        Message.of(LedgerFault.Code.CHECKPOINTS_UNREADABLE).text("file", folder));
    }
}
