package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.profile.PendingWrites;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores signals, page views and exposures of visitors under the grants of the moment. */
public final class ObservationService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObservationService.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SignalLog log;
    private final PendingWrites pending;
    private final RateLimit views;
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * Creates the service.
     *
     * @param pending the visitor's next request waits for these
     * @param viewsPerMinute the most page views of a visitor that are stored
     */
    public ObservationService(SignalLog log, PendingWrites pending, int viewsPerMinute) {
        this.log = log;
        this.pending = pending;
        this.views = new RateLimit(viewsPerMinute);
    }

    /** Stores a page view with its exposures, unless the visitor looks at more pages than a person can. */
    public void keepView(Visitor visitor, Observation observation) {
        if (views.tryTake(visitor.pseudonym().orElseThrow())) {
            keep(visitor, observation);
        }
    }

    /**
     * Stores new data about a visitor in the background. Lost data is logged, once until writing works again.
     *
     * @return completes when it is on disk
     */
    public CompletableFuture<SignalLog.Appended> keep(Visitor visitor, Observation observation) {
        VisitorKey key = visitor.key().orElseThrow();
        CompletableFuture<SignalLog.Appended> write =
                log.appendLater(key, observation.grantedAt(visitor.grants()).under(visitor.stamp()));
        pending.add(key, write);
        write.whenComplete((added, failure) -> noteFailure(failure != null));
        return write;
    }

    /**
     * Stores new data about a visitor and waits until it is on disk, ten seconds at the most.
     *
     * @throws StoreUnavailableException when it is not known to be on disk
     */
    public SignalLog.Appended store(Visitor visitor, Observation observation) {
        try {
            return keep(visitor, observation).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw StoreUnavailableException.withUnknownOutcome("Storing was interrupted", interrupted);
        } catch (ExecutionException | TimeoutException unavailable) {
            throw StoreUnavailableException.withUnknownOutcome("Storing failed or took too long", unavailable);
        }
    }

    private void noteFailure(boolean failed) {
        if (failing.getAndSet(failed) != failed) {
            if (failed) {
                LOG.warn("Signals of visitors cannot be stored now; they are lost until the profile store works again");
            } else {
                LOG.info("Signals of visitors are stored again");
            }
        }
    }

    @Override
    public void close() {
        views.close();
    }
}
