package org.openpersonalization.magnolia;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.store.JdbcProfileStore;
import org.openpersonalization.store.StoreSettings;

/** Opens the store of signals and profiles. A site can bind a type of its own to keep them elsewhere. */
@Singleton
public class ProfileStores {

    @Inject
    public ProfileStores() {}

    /**
     * Opens the store.
     *
     * @throws org.openpersonalization.profile.StoreUnavailableException when it cannot be reached now
     */
    public ProfileStore open(StoreSettings settings) {
        return JdbcProfileStore.open(settings);
    }
}
