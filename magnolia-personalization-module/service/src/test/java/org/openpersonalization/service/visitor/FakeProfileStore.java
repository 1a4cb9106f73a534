package org.openpersonalization.service.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.signal.Signal;

/** A store in memory that can be broken and slowed down. */
public class FakeProfileStore implements VisitorStore {

    private final ProfileFold fold = new ProfileFold(FoldSettings.defaults());
    private final Map<VisitorKey, Profile> profiles = new HashMap<>();
    private final List<Observation> kept = new ArrayList<>();
    private final Map<VisitorKey, List<Signal>> signals = new HashMap<>();
    private final Map<VisitorKey, List<Activity>> activities = new HashMap<>();
    private final Map<VisitorKey, List<Shown>> shown = new HashMap<>();
    private final List<Set<Purpose>> forgotten = new ArrayList<>();
    private final Map<VisitorKey, Map<Purpose, Instant>> withdrawn = new HashMap<>();
    private final Map<VisitorKey, Instant> grants = new HashMap<>();
    private long sequence;
    private boolean broken;
    private boolean ordering;
    private @Nullable RuntimeException bug;
    private @Nullable CountDownLatch hanging;
    private int loads;

    public void breakDown(boolean now) {
        broken = now;
    }

    public void throwBug(RuntimeException failure) {
        bug = failure;
    }

    /** Reading takes until the latch is open. */
    public void hangUntil(CountDownLatch latch) {
        hanging = latch;
    }

    /** Something that was shown to a visitor. */
    public synchronized void show(VisitorKey visitor, Shown exposure) {
        shown.computeIfAbsent(visitor, key -> new ArrayList<>()).add(exposure);
    }

    public synchronized List<Observation> kept() {
        return List.copyOf(kept);
    }

    public synchronized List<Set<Purpose>> forgotten() {
        return List.copyOf(forgotten);
    }

    public int loads() {
        return loads;
    }

    private void requireWorking() {
        if (broken) {
            throw new StoreUnavailableException("broken");
        }
        if (bug != null) {
            throw bug;
        }
    }

    @Override
    public synchronized CompletableFuture<Appended> appendLater(VisitorKey visitor, Observation observation) {
        if (broken) {
            return CompletableFuture.failedFuture(new StoreUnavailableException("broken"));
        }
        kept.add(observation);
        observation.grants().values().forEach(grant -> grants.merge(visitor, grant, FakeProfileStore::later));
        Profile profile = profiles.getOrDefault(visitor, Profile.empty());
        signals.computeIfAbsent(visitor, key -> new ArrayList<>()).addAll(observation.signals());
        activities.computeIfAbsent(visitor, key -> new ArrayList<>()).addAll(observation.activities());
        for (Signal signal : observation.signals()) {
            profile = fold.fold(profile, signal, ++sequence);
        }
        profiles.put(visitor, profile);
        return CompletableFuture.completedFuture(
                new Appended(observation.signals().size(), profile.sequence()));
    }

    @Override
    public int append(VisitorKey visitor, List<Signal> signals, Instant received) {
        return appendLater(visitor, Observation.of(signals, received)).join().added();
    }

    @Override
    public Optional<Profile> cached(VisitorKey visitor) {
        requireWorking();
        return Optional.empty();
    }

    @Override
    public Profile load(VisitorKey visitor) {
        requireWorking();
        CountDownLatch latch = hanging;
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        synchronized (this) {
            loads++;
            return profiles.getOrDefault(visitor, Profile.empty());
        }
    }

    @Override
    public Profile rebuild(VisitorKey visitor) {
        return load(visitor);
    }

    @Override
    public synchronized VisitorData data(VisitorKey visitor, int most) {
        requireWorking();
        return new VisitorData(
                profiles.getOrDefault(visitor, Profile.empty()),
                signals.getOrDefault(visitor, List.of()),
                shown.getOrDefault(visitor, List.of()),
                activities.getOrDefault(visitor, List.of()),
                true);
    }

    @Override
    public synchronized ProfileCount count(Predicate<Profile> test, int most, Duration within) {
        requireWorking();
        long matching = profiles.values().stream().limit(most).filter(test).count();
        return new ProfileCount(matching, Math.min(most, profiles.size()), profiles.size());
    }

    @Override
    public int exposures(VisitorKey visitor) {
        return 0;
    }

    @Override
    public synchronized boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        requireWorking();
        forgotten.add(Set.copyOf(purposes));
        purposes.forEach(purpose ->
                withdrawn.computeIfAbsent(visitor, key -> new HashMap<>()).put(purpose, at));
        signals.getOrDefault(visitor, new ArrayList<>()).removeIf(signal -> purposes.contains(signal.purpose()));
        if (purposes.contains(Purpose.ANALYTICS)) {
            shown.remove(visitor);
            activities.remove(visitor);
        }
        Profile rest = profiles.getOrDefault(visitor, Profile.empty());
        for (Purpose purpose : purposes) {
            rest = rest.without(purpose);
        }
        profiles.put(visitor, rest);
        return !ordering;
    }

    /** From now on, deletions are ordered and not done at once. */
    public void orderDeletions() {
        ordering = true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public synchronized Optional<Instant> newestGrant(VisitorKey visitor) {
        return Optional.ofNullable(grants.get(visitor));
    }

    @Override
    public synchronized Map<Purpose, Instant> forgotten(VisitorKey visitor, Set<Purpose> purposes) {
        requireWorking();
        Map<Purpose, Instant> known = new HashMap<>(withdrawn.getOrDefault(visitor, Map.of()));
        known.keySet().retainAll(purposes);
        return known;
    }

    @Override
    public int forgetUntouched(Instant since) {
        return 0;
    }

    @Override
    public void forgetChoices(Instant before) {}

    @Override
    public void forgetWithdrawals(Instant before) {}

    @Override
    public int foldAway(Instant signals, Instant exposures) {
        return 0;
    }

    @Override
    public void close() {}
}
