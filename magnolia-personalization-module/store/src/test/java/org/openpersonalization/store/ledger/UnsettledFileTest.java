package org.openpersonalization.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.UnsettledRecords.Doubtful;
import org.openpersonalization.service.privacy.UnsettledRecords.Unrecorded;
import org.openpersonalization.service.privacy.UnsettledRecords.Unregistered;
import org.openpersonalization.service.privacy.UnsettledRecords.Unsettled;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.store.Decisions;

@DisplayName("Decisions of unknown fate")
class UnsettledFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private static Unsettled doubtful(long subject) {
        RecordDraft end = Decisions.yeses(1, NOW).get(0);
        return new Doubtful(new VisitorKey(subject, 2), Map.of(UUID.randomUUID(), end));
    }

    @Test
    void nextProcessSettlesWhatOneHasLeft() throws IOException {
        Path file = folder.resolve("own").resolve("unsettled");
        Unsettled first = doubtful(1);
        Unsettled second = doubtful(3);
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

        assertThat(unsettled.add(doubtful(1))).isFalse();

        assertThat(unsettled.open()).hasSize(1);
    }

    @Test
    void requestNamesNobodyAndOutlivesTheErasureThatItIsAbout() throws IOException {
        Path file = folder.resolve("unsettled");
        VisitorKey subject = new VisitorKey(1, 2);
        Unsettled request = new Unregistered(UUID.randomUUID(), SubjectRequest.Kind.ERASURE, NOW);
        UnsettledFile killed = new UnsettledFile(file);
        killed.add(new Unrecorded(subject, List.of(draft("Shop"))));
        killed.add(request);

        killed.erase(subject);

        assertThat(new UnsettledFile(file).open()).containsExactly(request);
        String line = Files.readString(file).strip();
        for (int length = 0; length < line.length(); length++) {
            Files.writeString(file, line.substring(0, length));
            assertThat(new UnsettledFile(file).open()).isEmpty();
        }
    }

    private static RecordDraft draft(String controller) {
        RecordDraft yes = Decisions.yeses(1, NOW).get(0);
        Circumstances how = yes.circumstances();
        return new RecordDraft(
                yes.id(),
                yes.time(),
                yes.statement(),
                yes.notice(),
                new Circumstances(
                        controller, how.jurisdiction(), how.regime(), how.source(), how.surface(), how.signals()));
    }

    @Test
    void characterThatACrashCutShortCostsItsLineOnly() throws IOException {
        Path file = folder.resolve("unsettled");
        Unsettled first = new Unrecorded(new VisitorKey(1, 2), List.of(draft("Möbel Müller")));
        Unsettled second = new Unrecorded(new VisitorKey(3, 4), List.of(draft("Ärzte")));
        assertThat(new UnsettledFile(file).add(first)).isTrue();
        byte[] line = Files.readAllBytes(file);
        int umlaut = new String(line, StandardCharsets.ISO_8859_1).indexOf('\u00c3');
        Files.write(file, Arrays.copyOf(line, umlaut + 1), StandardOpenOption.APPEND);
        new UnsettledFile(file).add(second);

        assertThat(new UnsettledFile(file).open()).containsExactly(first, second);
    }

    @Test
    void nothingOfAnErasedSubjectStaysInTheFile() throws IOException {
        Path file = folder.resolve("unsettled");
        VisitorKey subject = new VisitorKey(1, 2);
        Unsettled gone = new Unrecorded(subject, List.of(draft("Shop"), draft("Shop")));
        Unsettled other = doubtful(3);
        UnsettledFile unsettled = new UnsettledFile(file);
        unsettled.add(gone);
        unsettled.add(other);
        assertThat(Files.readString(file)).contains(HexFormat.of().formatHex(subject.bytes()));

        unsettled.erase(subject);

        assertThat(Files.readString(file)).doesNotContain(HexFormat.of().formatHex(subject.bytes()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new UnsettledFile(file).open()).containsExactly(other);
    }

    @Test
    void fileThatCannotBeReadNowIsNotDeleted() throws IOException {
        Path file = Files.createDirectories(folder.resolve("not-readable-now"));
        UnsettledFile unsettled = new UnsettledFile(file);
        Unsettled first = doubtful(1);
        unsettled.add(first);

        unsettled.settled(first);

        assertThat(file).exists();
    }
}
