package org.openpersonalization.service.consent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.PrivacyStores;

/** The wordings of earlier versions. A version never changes, so the register is read only for one that is not known yet. */
public final class FormerWordings {

    private final Supplier<PrivacyStores> stores;
    private volatile List<TextVersion> known = List.of();

    /**
     * Wordings from a register.
     *
     * @param stores throws {@link StoreUnavailableException} while the database cannot be used
     */
    public FormerWordings(Supplier<PrivacyStores> stores) {
        this.stores = stores;
    }

    /** A version in a language; empty where the register has none, or cannot be read now. */
    public Optional<Wording> find(Purpose purpose, int version, String language) {
        return inMemory(purpose, version)
                .or(() -> read(purpose, version))
                .map(found -> found.wordings().get(language));
    }

    private Optional<TextVersion> inMemory(Purpose purpose, int version) {
        return known.stream()
                .filter(each -> each.version() == version && each.purpose().equals(purpose))
                .findFirst();
    }

    private Optional<TextVersion> read(Purpose purpose, int version) {
        try {
            known = List.copyOf(stores.get().texts().versions());
            return inMemory(purpose, version);
        } catch (StoreUnavailableException unavailable) {
            return Optional.empty();
        }
    }
}
