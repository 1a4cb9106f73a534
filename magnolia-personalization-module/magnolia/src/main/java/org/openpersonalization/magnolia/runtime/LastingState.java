package org.openpersonalization.magnolia.runtime;

import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.store.ledger.UnsettledFile;
import org.openpersonalization.store.signal.UnorderedDeletionsFile;
import org.openpersonalization.web.agent.UserAgents;

/**
 * State that outlives one configuration.
 *
 * @param withdrawals deletions that wait for the database
 * @param records consent records that wait for the database
 * @param standing the experiments that were known last
 */
public record LastingState(
        WithdrawalBacklog withdrawals,
        RecordingBacklog records,
        AtomicReference<Standing> standing,
        UserAgents userAgents) {

    /** The state at the start of an instance, with the writes that wait in its files. */
    public static LastingState of(Instance instance) {
        return new LastingState(
                WithdrawalBacklog.over(instance.folder()
                        .<UnorderedDeletions>map(
                                folder -> new UnorderedDeletionsFile(folder.resolve("unordered-deletions")))
                        .orElse(UnorderedDeletions.NONE)),
                RecordingBacklog.over(instance.folder()
                        .<UnsettledRecords>map(folder -> new UnsettledFile(folder.resolve("unsettled-choices")))
                        .orElse(UnsettledRecords.NONE)),
                new AtomicReference<>(Standing.NOTHING),
                new UserAgents());
    }
}
