package org.openpersonalization.service.privacy;

import java.util.List;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;

/** A second place for checkpoints, out of reach of administrators of the ledger. Safe for all threads. */
public interface Checkpoints {

    /**
     * The content of the place.
     *
     * @param genuine the checkpoints that were signed with a known key, oldest first
     * @param problems entries that are no genuine checkpoint, each with its cause
     */
    record Reading(List<Checkpoint> genuine, List<Message> problems) {
        public Reading {
            genuine = List.copyOf(genuine);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Signs and adds a checkpoint. Returns when it is kept.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when it could not be kept
     */
    void add(Checkpoint checkpoint);

    /** All of them. */
    Reading read();
}
