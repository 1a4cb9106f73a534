package org.openpersonalization.magnolia;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.VisitorStores;

/** Opens the stores of what is kept of visitors. A site can bind a type of its own to keep it elsewhere. */
@Singleton
public class ProfileStores {

    @Inject
    public ProfileStores() {}

    /**
     * Opens the stores.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when they cannot be reached now
     */
    public VisitorStores open(StoreSettings settings) {
        return JdbcStores.open(settings);
    }
}
