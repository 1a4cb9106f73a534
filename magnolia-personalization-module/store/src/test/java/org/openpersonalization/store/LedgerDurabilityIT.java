package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.proof.Verification;

@DisplayName("A decision that was acknowledged is on record")
class LedgerDurabilityIT {

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    @Tag("promise-5")
    void noAcknowledgedRecordIsLostWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("visitors.db");
        Random random = new Random(20261125);
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            decideAndKill(file, kill * 1_000_000L, 300 + random.nextInt(700), acknowledged);
        }

        System.out.println("SQLite: " + KILLS + " kills, " + acknowledged.size() + " acknowledged consent records");
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 10);
        try (JdbcStores stores = JdbcStores.open(StoreSettings.sqlite(file))) {
            Map<Long, String> kept = new HashMap<>();
            stores.privacy().ledger().forEach(link -> kept.put(link.sequence(), link.hash()));
            assertThat(kept).containsAllEntriesOf(acknowledged);
            assertThat(kept.size() % 2)
                    .as("two decisions of one visitor are kept together")
                    .isZero();
            Verification verification = Verification.of(
                    stores.privacy().ledger(),
                    new Checkpoints.Reading(List.of(), List.of()),
                    () -> Instant.MAX,
                    Verification.Progress.SILENT);
            assertThat(verification.isValid()).as(verification.toString()).isTrue();
        }
    }

    private static void decideAndKill(Path file, long firstSubject, int millis, Map<Long, String> acknowledged)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecideUntilKilled.class.getName(),
                        file.toString(),
                        String.valueOf(firstSubject),
                        "4")
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        Thread killer = killAfter(process, Duration.ofMillis(millis));
        for (line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("\\d+ [0-9a-f]{64}")) { // the kill may cut the last line short
                acknowledged.put(
                        Long.valueOf(line.substring(0, line.indexOf(' '))), line.substring(line.indexOf(' ') + 1));
            }
        }
        killer.join();
        process.waitFor();
    }

    private static Thread killAfter(Process process, Duration delay) {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process.toHandle().destroyForcibly(); // SIGKILL; what was printed before can still be read
        });
        killer.start();
        return killer;
    }
}
