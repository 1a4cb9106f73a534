package org.openpersonalization.service.privacy.proof;

import java.util.Optional;

/** The third place for the newest {@link Anchor} of a ledger. Safe for all threads. */
public interface Anchors {

    /** No third place. */
    record None() implements Anchors {
        @Override
        public Optional<Anchor> newest() {
            return Optional.empty();
        }

        @Override
        public void keep(Anchor anchor) {
            // There is no place.
        }
    }

    /** The one that keeps nothing. */
    Anchors NONE = new None();

    /**
     * The anchor that was kept last; empty when there is none.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when the place cannot be read now
     */
    Optional<Anchor> newest();

    /**
     * Replaces the anchor. Returns when it is kept.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when it could not be kept
     */
    void keep(Anchor anchor);
}
