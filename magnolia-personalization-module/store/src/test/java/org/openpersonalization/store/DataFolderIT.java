package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.service.privacy.UnsettledRecords.Unsettled;
import org.openpersonalization.service.privacy.proof.Evidence;
import org.openpersonalization.service.privacy.proof.Verification;
import org.openpersonalization.signal.Signal;

/** Data folders of former versions, beside the one of today. A released version adds its folder, and none is removed. */
@DisplayName("A data folder of a former version")
class DataFolderIT {

    private static final String TODAY = "today";
    private static final String BEFORE = "f9925c7";

    @TempDir
    Path temporary;

    private DataFolder folder;

    private JdbcStores opened(String version) throws IOException {
        folder = new DataFolder(temporary);
        if (version.equals(TODAY)) {
            folder.write();
        } else {
            unpack(version);
        }
        return JdbcStores.open(folder.settings());
    }

    private void unpack(String version) throws IOException {
        try (InputStream packed = resource(version, "visitors.db.gz")) {
            Files.copy(new GZIPInputStream(packed), temporary.resolve("visitors.db"));
        }
        for (String file : List.of("ledger.checkpoints", "unsettled-choices")) {
            try (InputStream in = resource(version, file)) {
                Files.copy(in, temporary.resolve(file));
            }
        }
    }

    private static InputStream resource(String version, String file) {
        return DataFolderIT.class.getResourceAsStream("folder/" + version + "/" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, TODAY})
    void experimentsAndTheirNumbersAreThere(String version) throws IOException {
        try (JdbcStores stores = opened(version)) {
            Standing standing = stores.experiments().standing();

            assertThat(standing.experiments())
                    .extracting(
                            status -> status.phase().number(),
                            status -> status.phase().plan(),
                            Standing.Status::state)
                    .containsExactly(
                            tuple(
                                    2,
                                    Experiments.comparing(
                                            "hero", Experiments.goals().subList(0, 2)),
                                    Standing.State.RUNNING),
                            tuple(1, Experiments.rich("rich"), Standing.State.PAUSED));
            assertThat(standing.programme())
                    .contains(new ProgrammePlan(1, Experiments.goals(), 0.05, 0.1, DataFolder.NOW));
            assertThat(stores.experiments().phases("hero"))
                    .extracting(Phase::ended)
                    .containsExactly(Optional.empty(), Optional.of(DataFolder.NOW));
            assertThat(stores.experiments().acts("rich")).hasSize(2);
            assertThat(stores.counts().tally("experiment/hero/2").orElseThrow().cells())
                    .anyMatch(cell -> cell.arm().equals("offer")
                            && cell.goal().equals("click")
                            && cell.sums().reached() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, TODAY})
    void profilesAreThereAndAreWhatTheLogAddsUpTo(String version) throws IOException {
        ProfileFold fold = new ProfileFold(FoldSettings.defaults());
        Profile anna = Profile.empty();
        long sequence = 0;
        for (Signal signal : StoredSamples.signals()) {
            sequence++;
            anna = fold.fold(anna, signal, sequence);
        }
        try (JdbcStores stores = opened(version)) {
            assertThat(stores.profiles().load(DataFolder.ANNA)).isEqualTo(anna);
            assertThat(stores.profiles().rebuild(DataFolder.ANNA)).isEqualTo(anna);
            assertThat(stores.profiles().data(DataFolder.ANNA, 100).signals())
                    .containsExactlyInAnyOrderElementsOf(StoredSamples.signals());
            assertThat(stores.profiles().exposures(DataFolder.ANNA)).isEqualTo(1);
            assertThat(stores.profiles().load(DataFolder.BEN).declared())
                    .isEqualTo(Map.of("goal", List.of("relax", "ski")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, TODAY})
    void ledgerWithItsTextsIsValid(String version) throws IOException {
        try (JdbcStores stores = opened(version)) {
            Evidence evidence = new Evidence(
                    folder.checkpoints().read(),
                    Optional.of(stores.privacy().texts()),
                    () -> DataFolder.NOW.plus(Duration.ofDays(1)));

            Verification found = Verification.of(stores.privacy().ledger(), evidence, Verification.Progress.SILENT);

            assertThat(found).isEqualTo(new Verification(11, 2, 1, 2, false, Optional.empty(), List.of()));
            assertThat(stores.privacy().ledger().of(DataFolder.ANNA)).hasSize(3);
            assertThat(stores.privacy().ledger().of(DataFolder.ERASED)).isEmpty();
            assertThat(stores.privacy().texts().versions())
                    .singleElement()
                    .satisfies(text -> assertThat(text.wordings()).containsEntry("de", Decisions.WORDING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, TODAY})
    void registersAndUnsettledDecisionsAreThere(String version) throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 24);
        try (JdbcStores stores = opened(version)) {
            assertThat(stores.privacy().requests().all(10)).containsExactly(DataFolder.REQUEST);
            assertThat(stores.privacy().audit().newest(10)).containsExactly(DataFolder.EVENT);
            assertThat(stores.privacy().signals().counts(day, day)).hasSize(1);
            assertThat(stores.counts().traffic().sums(day, day)).containsEntry(TrafficKind.SEARCH, 5L);
            assertThat(folder.unsettled().open())
                    .startsWith(StoredSamples.unsettled().subList(0, 2).toArray(Unsettled[]::new));
        }
    }

    @Test
    void exposureThatStandsTwiceIsOneRowAfterwards() throws IOException {
        folder = new DataFolder(temporary);
        unpack(BEFORE);
        RawSql log = new RawSql(folder.settings());
        log.run("INSERT INTO exposure (visitor, id, time, page, component, variant, wanted, rung, consent)"
                + " SELECT visitor, id, time, page, component, variant, wanted, rung, consent FROM exposure");

        try (JdbcStores stores = JdbcStores.open(folder.settings())) {
            assertThat(stores.profiles().exposures(DataFolder.ANNA)).isEqualTo(1);
        }
    }

    @Test
    void migrationThatFailsLeavesTheFolderAsItWas() throws IOException {
        folder = new DataFolder(temporary);
        unpack(BEFORE);
        RawSql database = new RawSql(folder.settings());
        database.run("CREATE INDEX exposure_once ON exposure (visitor)");

        assertThatThrownBy(() -> JdbcStores.open(folder.settings())).hasStackTraceContaining("exposure_once");

        database.run("CREATE TABLE erased_subject (free INTEGER)");
        database.run("DROP TABLE erased_subject");
        database.run("DROP INDEX exposure_once");
        try (JdbcStores stores = JdbcStores.open(folder.settings())) {
            assertThat(stores.profiles().exposures(DataFolder.ANNA)).isEqualTo(1);
        }
    }
}
