package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.UnsettledRecords.Unsettled;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalKind;
import org.openpersonalization.store.counting.EnrolmentRows;
import org.openpersonalization.store.counting.StoredComparison;
import org.openpersonalization.store.experiment.StoredGoal;
import org.openpersonalization.store.experiment.StoredPlan;
import org.openpersonalization.store.ledger.CheckpointFile;
import org.openpersonalization.store.ledger.StoredEntry;
import org.openpersonalization.store.ledger.UnsettledFile;
import org.openpersonalization.store.signal.StoredProfile;
import org.openpersonalization.store.signal.StoredSignal;
import org.openpersonalization.store.signal.UnorderedDeletionsFile;

/**
 * Golden files of everything that is stored as text, one value a line, in {@code golden}. Each line is read as the sample of
 * its place, and the sample is written as that line. Lines may be added and never change: databases and files hold them.
 */
@DisplayName("Stored forms")
class StoredFormsTest {

    @TempDir
    Path folder;

    /** The values of one golden file, and how they are written and read. */
    private record Form<T>(String file, List<T> values, Function<T, String> write, Function<String, T> read) {

        private void check() {
            List<String> lines = golden(file);
            assertThat(values.stream().map(write)).as("written").containsExactlyElementsOf(lines);
            assertThat(lines.stream().map(read)).as("read").containsExactlyElementsOf(values);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Form<?>> forms() {
        return Stream.of(
                new Form<>("signals.txt", StoredSamples.signals(), StoredSignal::write, StoredSignal::read),
                new Form<>("profiles.txt", StoredSamples.profiles(), StoredProfile::write, StoredProfile::read),
                new Form<>("plans.txt", StoredSamples.plans(), StoredPlan::write, StoredPlan::read),
                new Form<>("goals.txt", StoredSamples.goals(), StoredGoal::write, StoredGoal::read),
                new Form<>(
                        "comparisons.txt",
                        StoredSamples.comparisons(),
                        each -> each.key() + " " + StoredComparison.write(each),
                        StoredFormsTest::comparison),
                new Form<>("traits.txt", StoredSamples.traits(), EnrolmentRows::write, EnrolmentRows::read),
                new Form<>(
                        "ledger.txt",
                        StoredSamples.entries(),
                        each -> kind(each) + " " + StoredEntry.write(each),
                        StoredFormsTest::entry));
    }

    private static Comparison comparison(String line) {
        String[] parts = line.split(" ", 2);
        return StoredComparison.read(parts[0], parts[1]);
    }

    private static Entry entry(String line) {
        String[] parts = line.split(" ", 2);
        return StoredEntry.read(parts[0], parts[1]);
    }

    private static String kind(Entry entry) {
        return Map.of(
                        ConsentEntry.class, "consent",
                        Erasure.class, "erasure",
                        Purge.class, "purge",
                        TextRegistration.class, "text")
                .get(entry.getClass());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void valueIsWrittenAndReadAsInTheGoldenFile(Form<?> form) {
        form.check();
    }

    @Test
    void goldenFileHasEveryKindOfSignal() {
        assertThat(StoredSamples.signals()).extracting(Signal::kind).contains(SignalKind.values());
    }

    @Test
    void checkpointsAreWrittenAndReadAsInTheGoldenFile() throws IOException {
        List<Checkpoint> checkpoints = StoredSamples.checkpoints();
        CheckpointFile written = checkpointFile("written");
        checkpoints.forEach(written::add);

        assertThat(Files.readAllLines(folder.resolve("written"))).isEqualTo(golden("checkpoints.txt"));
        Files.write(folder.resolve("golden"), golden("checkpoints.txt"));
        assertThat(checkpointFile("golden").read().genuine()).isEqualTo(checkpoints);
    }

    private CheckpointFile checkpointFile(String name) {
        return new CheckpointFile(folder.resolve(name), new TreeMap<>(Map.of("key-001", new byte[32])));
    }

    @Test
    void unsettledDecisionsAreWrittenAndReadAsInTheGoldenFile() throws IOException {
        List<Unsettled> decisions = StoredSamples.unsettled();
        List<String> written = new ArrayList<>();
        for (Unsettled each : decisions) {
            Path file = folder.resolve("written-" + written.size());
            new UnsettledFile(file).add(each);
            Files.readAllLines(file).stream().filter(line -> !line.isEmpty()).forEach(written::add);
        }

        assertThat(written).isEqualTo(golden("unsettled.txt"));
        for (int i = 0; i < decisions.size(); i++) {
            Path file = Files.writeString(
                    folder.resolve("golden-" + i), golden("unsettled.txt").get(i) + "\n");
            assertThat(new UnsettledFile(file).open()).containsExactly(decisions.get(i));
        }
    }

    @Test
    void unorderedDeletionsAreWrittenAndReadAsInTheGoldenFile() throws IOException {
        VisitorKey visitor = new VisitorKey(1, -2);
        Path file = folder.resolve("written");
        new UnorderedDeletionsFile(file).put(visitor, StoredSamples.withdrawal());

        assertThat(Files.readAllLines(file)).filteredOn(line -> !line.isEmpty()).isEqualTo(golden("deletions.txt"));
        Files.write(file, golden("deletions.txt"));
        assertThat(new UnorderedDeletionsFile(file).open())
                .containsExactly(Map.entry(visitor, StoredSamples.withdrawal()));
    }

    private static List<String> golden(String file) {
        try (InputStream in = StoredFormsTest.class.getResourceAsStream("golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
