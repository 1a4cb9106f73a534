package org.openpersonalization.magnolia.settings.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.ledger.LedgerKeys;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of the database, read as {@link SettingValues} says. */
public final class DatabaseSettings {

    private static final SettingFormat<String> DATABASE =
            new SettingFormat<>(Message.of(SettingCode.DATABASE_ADDRESS), true, DatabaseSettings::requireDatabase);
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int MOST_MILLIS = 10_000;
    private static final int USUAL_READERS = 4;

    private final StoreConfiguration store;
    private final SettingValues values;

    public DatabaseSettings(StoreConfiguration store, SettingValues values) {
        this.store = store;
        this.values = values;
    }

    /** The longest time that a page waits for a profile. */
    public Duration readBudget() {
        return Duration.ofMillis(
                values.number("store/readBudgetMillis", store.getReadBudgetMillis(), 20, 1, MOST_MILLIS));
    }

    /** How long signals stay in the log. */
    public Duration retention() {
        return Duration.ofDays(values.positive("store/retentionDays", store.getRetentionDays(), 395));
    }

    /**
     * The settings of the store.
     *
     * @param home the folder of the file when no database is named; empty when it is not known
     * @throws IllegalArgumentException when the database is wrong, or has no folder
     */
    public StoreSettings store(Optional<Path> home, FoldSettings fold, LedgerKeys keys) {
        String url = url();
        return new StoreSettings(
                url.isEmpty() ? "jdbc:sqlite:" + file(home) : url,
                store.getUser(),
                store.getPassword(),
                USUAL_READERS,
                values.positive("store/cachedProfiles", store.getCachedProfiles(), 10_000),
                fold,
                keys);
    }

    /** Whether the database is the module's own file. */
    public boolean isOwnFile() {
        return url().isEmpty();
    }

    /** Whether other instances may use the database as well. */
    public boolean isShared() {
        return url().startsWith(POSTGRESQL);
    }

    /** Another database than the one that is meant would split the consent records, so there is no default for a wrong one. */
    private String url() {
        return values.required("store/url", store.getUrl(), DATABASE);
    }

    private static String requireDatabase(String url) {
        SettingFormat.require(url.isEmpty() || url.startsWith("jdbc:sqlite:") || url.startsWith(POSTGRESQL));
        return url;
    }

    private static Path file(Optional<Path> home) {
        return home.orElseThrow(() -> new IllegalArgumentException(
                        "The property magnolia.home names no folder for visitors' data; set it, or store/url"))
                .resolve("personalization")
                .resolve("visitors.db");
    }
}
