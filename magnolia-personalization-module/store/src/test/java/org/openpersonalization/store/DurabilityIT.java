package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.store.signal.JdbcProfileStore;

@DisplayName("What was acknowledged is on disk")
class DurabilityIT {

    private static final int KILLS = 8;
    /** Acknowledgements before a process may be killed, however slow the machine is. */
    private static final int ENOUGH = 20;

    private static final Pattern SYNCS =
            Pattern.compile("(?m)^\\s*[\\d.]+\\s+[\\d.]+\\s+\\d+\\s+(\\d+).*(?:fsync|fdatasync)$");

    @TempDir
    Path folder;

    @Test
    @Tag("promise-5")
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("store.db");
        Random random = new Random(20261124);
        List<Long> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(appendAndKill(file, kill * 1_000_000L, 200 + random.nextInt(800)));
        }

        System.out.println("SQLite: " + KILLS + " kills, " + acknowledged.size() + " acknowledged signals");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * (ENOUGH - 1));
        try (VisitorStore store = JdbcProfileStore.open(StoreSettings.sqlite(file))) {
            for (long seed : acknowledged) {
                int added = store.append(
                        AppendUntilKilled.visitor(seed), List.of(new Histories(seed).signal()), Instant.EPOCH);
                assertThat(added).as("signal of seed %d was lost", seed).isZero();
            }
            for (long visitor = 0; visitor < 50; visitor++) {
                assertThat(store.rebuild(AppendUntilKilled.visitor(visitor)))
                        .isEqualTo(store.load(AppendUntilKilled.visitor(visitor)));
            }
        }
    }

    @Test
    @Tag("promise-5")
    void everyAcknowledgementWaitsForASync() throws Exception {
        int appends = 150;
        Path summary = folder.resolve("strace.txt");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-c", "-e", "trace=fsync,fdatasync", "-o", summary.toString()));
        command.addAll(java(folder.resolve("sync.db"), 0, 1, appends));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        long acknowledged =
                reader(process).lines().filter(line -> line.matches("\\d+")).count();
        assertThat(process.waitFor()).isZero();

        long syncs = 0;
        Matcher matcher = SYNCS.matcher(Files.readString(summary));
        while (matcher.find()) {
            syncs += Long.parseLong(matcher.group(1));
        }

        System.out.println("SQLite: " + acknowledged + " acknowledgements one after the other, " + syncs + " syncs");
        assertThat(acknowledged).isEqualTo(appends);
        assertThat(syncs).isGreaterThanOrEqualTo(acknowledged);
    }

    private static List<Long> appendAndKill(Path file, long firstSeed, int millis) throws Exception {
        Process process = new ProcessBuilder(java(file, firstSeed, 4, 100_000))
                .redirectErrorStream(true)
                .start();
        BufferedReader out = reader(process);
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        CountDownLatch begun = new CountDownLatch(ENOUGH);
        Thread killer = new Thread(() -> {
            try {
                begun.await();
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process.toHandle().destroyForcibly(); // SIGKILL; what was printed before can still be read
        });
        killer.start();
        List<Long> acknowledged = new ArrayList<>();
        for (line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("\\d+")) {
                acknowledged.add(Long.valueOf(line));
                begun.countDown();
            }
        }
        LongStream.range(0, begun.getCount()).forEach(each -> begun.countDown());
        killer.join();
        process.waitFor();
        return withoutTornLine(acknowledged);
    }

    /** The kill may cut the last line short, which would then name another seed. */
    private static List<Long> withoutTornLine(List<Long> acknowledged) {
        return acknowledged.isEmpty() ? acknowledged : acknowledged.subList(0, acknowledged.size() - 1);
    }

    private static List<String> java(Path file, long firstSeed, int threads, int appends) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendUntilKilled.class.getName(),
                file.toString(),
                String.valueOf(firstSeed),
                String.valueOf(threads),
                String.valueOf(appends));
    }

    private static BufferedReader reader(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
