package org.openpersonalization.service.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.TrainingRow;

/**
 * Keeps the epochs of models and reads the decision log, for all instances. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface ModelStore {

    /**
     * Takes or prolongs a lease.
     *
     * @param name of the work
     * @param holder this instance
     * @param now the moment; a lease that ended before it is free
     * @param until its end
     * @return whether this instance has the lease
     */
    boolean lease(String name, String holder, Instant now, Instant until);

    /** The newest epoch of a phase by its key; empty for none, and for one that cannot be read. */
    Optional<Epoch> newest(String phase);

    /**
     * The logged decisions of an optimization with their rewards: of each visitor the first in each epoch, since visitors keep the
     * variant within an epoch.
     *
     * @param until decisions up to here, whose windows are over
     * @param most so many of the newest decisions are read
     */
    List<TrainingRow> decisions(RunningExperiment optimization, Instant until, int most);

    /**
     * Keeps an epoch, which is in force on all instances within a second, unless there is one of this number.
     *
     * @param phase the key of the phase
     * @param at the moment
     * @return whether it is in force
     */
    boolean publish(String phase, Epoch epoch, Instant at);
}
