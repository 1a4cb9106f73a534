package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;

/** Deletes what visitors withdraw. Safe for all threads. */
public interface ErasureStore {

    /** Clocks of instances that grant and erase may differ by this. */
    Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /**
     * Deletes what was kept under purposes on grants up to a moment, whenever it was received, from log and profile, and from the files a little
     * later. Until {@link RetentionStore#forgetWithdrawals}, what was granted up to that moment and comes to the store later is not kept
     * either.
     *
     * @param at the choice that ends the grants, later than each of them. To delete everything of a visitor, later than now by
     *     {@link #CLOCKS_DIFFER}
     * @return whether it is done; otherwise the order is on disk, and is carried out also when the process ends before
     * @throws StoreUnavailableException when neither is known to be on disk
     */
    boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at);

    /** The newest grant under which something of a visitor is kept, by the clock of whichever instance; empty without any. */
    Optional<Instant> newestGrant(VisitorKey visitor);

    /** When which of the purposes was forgotten last, as far as it is still known. */
    Map<Purpose, Instant> forgotten(VisitorKey visitor, Set<Purpose> purposes);
}
