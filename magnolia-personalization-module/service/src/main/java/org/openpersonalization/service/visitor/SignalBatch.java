package org.openpersonalization.service.visitor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Signal;

/**
 * The signals of one request, by the visitor's grants and the goals in force. A signal that a goal reads is stored under
 * {@code analytics} as well, or alone, where only that is granted. For one thread.
 */
public final class SignalBatch {

    private static final Duration OLDEST = Duration.ofDays(2);
    /** For clocks that are read at the two ends of a slow line. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Visitor visitor;
    private final Map<Purpose, Instant> grants;
    private final MeasuredGoals goals;
    private final Instant received;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();

    /**
     * An empty batch.
     *
     * @param goals the goals in force at the moment
     */
    public SignalBatch(Visitor visitor, MeasuredGoals goals, Instant received) {
        this.visitor = visitor;
        this.grants = visitor.grants();
        this.goals = goals;
        this.received = received;
    }

    /**
     * The delay of the sender's clock.
     *
     * @param sent the moment of sending by that clock, ISO 8601; zero for an empty or malformed text
     */
    public Duration behind(String sent) {
        try {
            return sent.isEmpty() ? Duration.ZERO : Duration.between(Instant.parse(sent), received);
        } catch (DateTimeException | ArithmeticException malformed) {
            return Duration.ZERO;
        }
    }

    /**
     * The time of a signal by this server's clock, at the latest now.
     *
     * @param time by the sender's clock
     * @throws IllegalArgumentException when it is out of range or more than two days ago
     */
    public Instant time(Instant time, Duration behind) {
        Instant here;
        try {
            here = time.plus(behind);
        } catch (DateTimeException | ArithmeticException far) {
            throw new IllegalArgumentException("time is out of range", far);
        }
        if (here.isBefore(received.minus(OLDEST))) {
            throw new IllegalArgumentException("time is more than two days ago");
        }
        return here.isAfter(received) ? received : here;
    }

    /**
     * Adds a signal.
     *
     * @throws IllegalArgumentException when its visitor has not agreed to it; the message names the purpose
     */
    public void add(Signal signal) {
        Optional<String> objection = objection(signal.purpose(), signal);
        Optional<Activity> read = goals.readOf(signal)
                .filter(activity -> objection(MeasuredGoals.PURPOSE, signal).isEmpty());
        if (objection.isPresent() && read.isEmpty()) {
            throw new IllegalArgumentException(objection.get());
        }
        if (objection.isEmpty()) {
            signals.add(signal);
        }
        read.ifPresent(activities::add);
    }

    /** The objection to storing a signal under a purpose; empty when it may be stored. */
    private Optional<String> objection(Purpose purpose, Signal signal) {
        if (visitor.key().isEmpty() || !visitor.consent().grantsAll(List.of(purpose))) {
            return Optional.of("not agreed to: " + purpose);
        }
        Instant agreed = grants.getOrDefault(purpose, received);
        return signal.at().time().isBefore(agreed.minus(TOLERANCE))
                ? Optional.of("it happened before it was agreed to: " + purpose)
                : Optional.empty();
    }

    /** The added signals, to be stored. */
    public Observation observation() {
        return Observation.of(signals, received).with(activities);
    }
}
