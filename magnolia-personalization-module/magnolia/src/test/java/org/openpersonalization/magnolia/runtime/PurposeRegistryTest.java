package org.openpersonalization.magnolia.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.PurposeRegistry;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;

/** With a real register. */
class PurposeRegistryTest {

    private static final PurposeRegistry.Periods PERIODS =
            new PurposeRegistry.Periods(Duration.ofDays(180), Duration.ofDays(180));

    @TempDir
    Path folder;

    private final AtomicReference<List<PurposeTerms>> content = new AtomicReference<>(List.of(terms("first")));
    private final AtomicBoolean isOpen = new AtomicBoolean(true);
    private JdbcStores stores;

    @BeforeEach
    void open() {
        stores = JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
    }

    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
        stores.close();
    }

    @Test
    void wordingHasItsVersionSoonAndEachChangeANewOne() throws Exception {
        PurposeRegistry book = book(true);
        assertThat(versionOf(book)).isEqualTo(1);

        content.set(List.of(terms("second")));

        assertThat(versionOf(book)).isEqualTo(2);
        assertThat(register().versions())
                .hasSize(3)
                .last()
                .satisfies(
                        newest -> assertThat(newest.wordings().get("en").text()).isIn("second", "first"));
    }

    @Test
    void changeOfSomethingElseKeepsTheVersionAtOnce() throws Exception {
        PurposeRegistry book = book(true);
        versionOf(book);

        content.set(List.of(terms("first")));

        assertThat(book.rules().terms().get(Purpose.PRICING).version()).isEqualTo(1);
    }

    @Test
    void editorsDraftBecomesNoVersion() throws Exception {
        PurposeRegistry visitors = book(true);
        versionOf(visitors);
        PurposeRegistry editors = book(false);
        assertThat(versionOf(editors)).isEqualTo(1);

        content.set(List.of(terms("draft")));
        editors.rules();
        Thread.sleep(200);

        assertThat(editors.rules().terms().get(Purpose.PRICING).version()).isZero();
        assertThat(register().versions()).noneMatch(version -> version.version() == 2);
    }

    @Test
    void askingDoesNotWaitForADatabaseThatIsAway() {
        isOpen.set(false);
        PurposeRegistry book = book(true);
        ConsentRules rules = book.rules();

        assertThat(rules.terms().get(Purpose.PRICING).version()).isZero();
    }

    /** A library of another version than expected throws errors, no exceptions. */
    @Test
    void errorDoesNotEndTheSearchForVersions() throws Exception {
        AtomicBoolean failing = new AtomicBoolean(true);
        Supplier<TextRegister> register = () -> {
            if (failing.getAndSet(false)) {
                throw new NoClassDefFoundError("made by a test");
            }
            return register();
        };
        PurposeRegistry book = new PurposeRegistry(
                new PurposeRegistry.Texts(content::get, register, true), PERIODS, InstantSource.system(), jobs);
        book.rules();

        assertThat(versionOf(book, 400)).isEqualTo(1);
    }

    private int versionOf(PurposeRegistry book) throws InterruptedException {
        return versionOf(book, 100);
    }

    private int versionOf(PurposeRegistry book, int attempts) throws InterruptedException {
        for (int i = 0; i < attempts; i++) {
            int version = book.rules().terms().get(Purpose.PRICING).version();
            if (version > 0) {
                return version;
            }
            Thread.sleep(50);
        }
        return 0;
    }

    private TextRegister register() {
        if (!isOpen.get()) {
            throw new StoreUnavailableException("The database is away");
        }
        return stores.privacy().texts();
    }

    private PurposeRegistry book(boolean registering) {
        return new PurposeRegistry(
                new PurposeRegistry.Texts(content::get, this::register, registering),
                PERIODS,
                InstantSource.system(),
                jobs);
    }

    private static PurposeTerms terms(String text) {
        return new PurposeTerms(
                Purpose.PRICING,
                0,
                new TreeMap<>(Map.of("en", new Wording("Prices", "", text))),
                PurposeTerms.Rules.strict());
    }
}
