package org.openpersonalization.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Seals;

class EntriesTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.5Z");
    private static final String ZEROS = "0".repeat(64);

    @Test
    void hashesOfErasuresAndPurgesNeverChange() {
        ConsentRecord erasure = Chain.append(Optional.empty(), new Erasure(ID, NOW, ZEROS));
        ConsentRecord purge = Chain.append(Optional.of(erasure), new Purge(ID, NOW, 3, ZEROS, NOW));

        assertThat(erasure.hash()).isEqualTo("e890d8bd6f17a4e107ceb1f39a5fefb5ddd962d8b060adde9c21e12b70340f57");
        assertThat(purge.hash()).isEqualTo("7e303938a38ff99d34bede2d65d80044ec7cf31eaeee8c80d3cc457a6d8a2866");
        assertThat(Chain.isIntact(erasure, Seals.NONE)).isTrue();
        assertThat(Chain.isIntact(new ConsentRecord(3, purge.entry(), purge.previous(), purge.hash()), Seals.NONE))
                .isFalse();
    }

    @Test
    void hashOfARegistrationNeverChanges() {
        TextVersion version = new TextVersion(
                Purpose.PRICING, 2, NOW, new TreeMap<>(Map.of("de", new Wording("Label", "Satz.", "Text"))));
        ConsentRecord registration = Chain.append(Optional.empty(), TextRegistration.of(version, NOW));

        assertThat(registration.hash()).isEqualTo("d98f5db89b9333ef6729fb4585615e20ff360085272ae405f82b7e0e6e34f5a4");
        assertThat(registration.entry().id()).isEqualTo(UUID.fromString("b1023b42-19ea-3d85-b32f-80f549c7d0b9"));
    }

    @Test
    void digestOfAPurgeNeverChanges() {
        Tombstone first = new Tombstone(1, Chain.BEGINNING, ZEROS, 3);
        Tombstone second = new Tombstone(2, ZEROS, "f".repeat(64), 3);

        assertThat(Chain.digest(List.of(first, second)))
                .isEqualTo("e0f0b562963968919c01605df239bf1761ddc4d4b5b1c8c0c6195c876868a34a");
        assertThat(Chain.digest(List.of(second, first))).isNotEqualTo(Chain.digest(List.of(first, second)));
    }

    @Test
    void malformedEntriesAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Erasure(ID, NOW, "visitor@example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Purge(ID, NOW, 0, ZEROS, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new Purge(ID, NOW, 1, "", NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRegistration(ID, NOW, Purpose.PRICING, 0, ZEROS));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRegistration(ID, NOW, Purpose.PRICING, 1, "f"));
    }

    @Test
    void namesInStorageAreKnownAgain() {
        for (Statement.Verdict verdict : Statement.Verdict.values()) {
            assertThat(Statement.Verdict.of(verdict.label())).contains(verdict);
        }
        for (Circumstances.Source source : Circumstances.Source.values()) {
            assertThat(Circumstances.Source.of(source.label())).contains(source);
        }
        assertThat(Statement.Verdict.of("maybe")).isEmpty();
        assertThat(Circumstances.Source.of("")).isEmpty();
    }
}
