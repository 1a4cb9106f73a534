package org.openpersonalization.magnolia.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.store.ReopeningProfileStore;
import org.openpersonalization.store.StoreSettings;

/** Settings, instance, database and jobs, from which each feature of a runtime is composed. */
record Foundation(Settings settings, Instance instance, ReopeningProfileStore store, Parts parts) {

    private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    /**
     * Opens the database in the background.
     *
     * @throws IllegalArgumentException when a setting of the database is wrong
     */
    static Foundation opening(Settings settings, ProfileStores stores, Instance instance, Parts parts) {
        StoreSettings where = settings.store(instance.home());
        Optional<Path> folder = settings.database().isOwnFile() ? instance.folder() : Optional.empty();
        ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    folder.ifPresent(Instance::create);
                    return stores.open(where);
                },
                parts.jobs(),
                PAUSE_BETWEEN_ATTEMPTS);
        return new Foundation(settings, instance, parts.closing(store, ReopeningProfileStore::close), parts);
    }

    /** Whether signals and decisions of visitors are kept on this instance. */
    boolean isKeeping() {
        return settings.isEnabled() && !instance.isAuthor();
    }

    Clock clock() {
        return instance.clock();
    }

    /** The audit trail; throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open. */
    Audit audit() {
        return new Audit(() -> store.privacy().audit(), clock());
    }

    Jobs jobs() {
        return parts.jobs();
    }
}
