package org.openpersonalization.store.signal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ProfileCount;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.GroupCommit;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.Statements;
import org.openpersonalization.store.sql.Statements.Row;
import org.openpersonalization.store.sql.WaitingWrite;

/**
 * Signals and profiles in SQL. Log and profile are written in one transaction, so neither is ever ahead of the other. An
 * instance has one writing thread; between instances a lock on the visitor keeps the order.
 */
public final class JdbcProfileStore implements VisitorStore {

    private static final int VISITORS_AT_A_TIME = 100;
    /** Of one visitor; as many as people see in a year. */
    private static final int MOST_EXPOSURES = 20_000;

    private static final VisitorKey NOBODY = new VisitorKey(0, 0);

    private final Database database;
    private final GroupCommit commits;
    private final SignalRows log;
    private final Deletions deletions;
    private final ProfileCache cache;

    private JdbcProfileStore(Database database, StoreSettings settings) {
        this.database = database;
        this.commits = database.commits();
        this.log = new SignalRows(new ProfileFold(settings.fold()));
        this.cache =
                new ProfileCache(settings.cachedProfiles(), database.dialect().cachedFor());
        this.deletions = new Deletions(database, log, cache);
    }

    /**
     * Opens the store and brings its tables up to date.
     *
     * @throws org.openpersonalization.service.StoreUnavailableException when the database cannot be reached or migrated
     */
    public static JdbcProfileStore open(StoreSettings settings) {
        return over(Database.open(settings), settings);
    }

    /** The store in a database, which is closed with it. */
    public static JdbcProfileStore over(Database database, StoreSettings settings) {
        JdbcProfileStore store = new JdbcProfileStore(database, settings);
        try {
            store.warmUp();
            return store;
        } catch (RuntimeException | Error failure) {
            store.close();
            throw failure;
        }
    }

    /** So that loading classes and opening connections is not paid out of the first visitors' budget. */
    private void warmUp() {
        StoredProfile.read(StoredProfile.write(Profile.empty()));
        read(statements -> log.row(statements, NOBODY).body());
        data(NOBODY, 1);
    }

    @Override
    public CompletableFuture<Appended> appendLater(VisitorKey visitor, Observation observation) {
        Appending appending = new Appending(visitor, observation);
        return commits.submit(visitor, appending, appending.effects());
    }

    @Override
    public int append(VisitorKey visitor, List<Signal> signals, Instant received) {
        Appending appending = new Appending(visitor, Observation.of(signals, received));
        return commits.write(visitor, appending, appending.effects()).added();
    }

    /** One write, which leaves the new profile in memory when it is on disk. */
    private final class Appending implements GroupCommit.Write<Appended> {

        private final VisitorKey visitor;
        private final Observation observation;
        private Optional<Profile> written = Optional.empty();

        Appending(VisitorKey visitor, Observation observation) {
            this.visitor = visitor;
            this.observation = observation;
        }

        @Override
        public Appended with(Statements statements) throws SQLException {
            List<Signal> signals = keep(statements, visitor, observation);
            if (signals.isEmpty()) {
                return new Appended(0, 0);
            }
            Added added = appendSignals(statements, signals);
            written = Optional.of(added.profile());
            return new Appended(added.count(), added.profile().sequence());
        }

        /** The profile with the signals, and how many of them are new. */
        private Added appendSignals(Statements statements, List<Signal> signals) throws SQLException {
            Row row = log.row(statements, visitor);
            Profile profile = row.body();
            int added = 0;
            for (Signal signal : signals) {
                Optional<Long> sequence = statements.insert(visitor, signal, observation);
                if (sequence.isPresent()) {
                    profile = log.fold().fold(profile, signal, sequence.get());
                    added++;
                }
            }
            if (added > 0) {
                Row longer = new Row(row.base(), profile, row.logged() + added);
                statements.save(visitor, log.shortened(statements, visitor, longer), observation.received());
            }
            return new Added(profile, added);
        }

        WaitingWrite.Effects effects() {
            return new WaitingWrite.Effects(this::committed, () -> cache.written(visitor));
        }

        private void committed() {
            written.ifPresent(profile -> cache.written(visitor, profile));
        }
    }

    /** Keeps what is counted by, and says which signals may be kept. */
    private static List<Signal> keep(Statements statements, VisitorKey visitor, Observation observation)
            throws SQLException {
        boolean counts =
                !observation.exposures().isEmpty() || !observation.activities().isEmpty();
        if (counts && isAllowed(statements, visitor, observation, Exposure.PURPOSE)) {
            int room = MOST_EXPOSURES - statements.exposures(visitor, MOST_EXPOSURES);
            for (Exposure exposure :
                    observation.exposures().stream().limit(Math.max(0, room)).toList()) {
                statements.insert(
                        visitor, exposure, observation, keepsChoice(statements, visitor, observation, exposure));
            }
            ActivityRows.insert(statements.prepared(), visitor, observation);
        }
        List<Signal> signals = new ArrayList<>(observation.signals());
        for (Purpose purpose : purposesOf(signals)) {
            if (!isAllowed(statements, visitor, observation, purpose)) {
                signals.removeIf(signal -> signal.purpose().equals(purpose));
            }
        }
        return signals;
    }

    /** A choice of a model rests on all purposes that were granted. */
    private static boolean keepsChoice(
            Statements statements, VisitorKey visitor, Observation observation, Exposure exposure) throws SQLException {
        if (exposure.decision().choice().isEmpty()) {
            return false;
        }
        for (Purpose purpose : exposure.decision().consent().granted()) {
            if (!isAllowed(statements, visitor, observation, purpose)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Purpose> purposesOf(List<Signal> signals) {
        return signals.stream().map(Signal::purpose).collect(Collectors.toSet());
    }

    /** Not, if it was withdrawn after it was granted. */
    private static boolean isAllowed(
            Statements statements, VisitorKey visitor, Observation observation, Purpose purpose) throws SQLException {
        Optional<Instant> withdrawn = statements.withdrawal(visitor, purpose);
        return withdrawn.isEmpty() || observation.grantOf(purpose).isAfter(withdrawn.get());
    }

    private record Added(Profile profile, int count) {}

    @Override
    public Optional<Profile> cached(VisitorKey visitor) {
        return cache.peek(visitor);
    }

    @Override
    public VisitorData data(VisitorKey visitor, int most) {
        return read(statements -> {
            List<Signal> signals = statements.newestSignals(visitor, most + 1);
            List<Shown> shown = statements.newestExposures(visitor, most + 1);
            List<Activity> activities = ActivityRows.newest(statements.connection(), visitor, most + 1);
            return new VisitorData(
                    log.row(statements, visitor).body(),
                    signals.subList(0, Math.min(most, signals.size())),
                    shown.subList(0, Math.min(most, shown.size())),
                    activities.subList(0, Math.min(most, activities.size())),
                    signals.size() <= most && shown.size() <= most && activities.size() <= most);
        });
    }

    @Override
    public ProfileCount count(Predicate<Profile> test, int most, Duration within) {
        return new ProfileCounter(database, test).count(most, within);
    }

    @Override
    public int exposures(VisitorKey visitor) {
        return read(statements -> statements.exposures(visitor));
    }

    @Override
    public Profile load(VisitorKey visitor) {
        return cache.read(
                visitor, () -> read(statements -> log.row(statements, visitor).body()));
    }

    @Override
    public Profile rebuild(VisitorKey visitor) {
        return read(statements -> log.folded(
                statements, visitor, log.row(statements, visitor).base(), Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        return purposes.isEmpty() || deletions.carryOut(DeletionOrder.of(visitor, purposes, at));
    }

    @Override
    public Optional<Instant> newestGrant(VisitorKey visitor) {
        return read(statements -> statements.newestGrant(visitor)).filter(grant -> grant.isAfter(Instant.EPOCH));
    }

    /** Number of deletions that are ordered and not done. */
    public int openDeletions() {
        return deletions.open();
    }

    @Override
    public Map<Purpose, Instant> forgotten(VisitorKey visitor, Set<Purpose> purposes) {
        return read(statements -> {
            Map<Purpose, Instant> times = new HashMap<>();
            for (Purpose purpose : purposes) {
                statements.withdrawal(visitor, purpose).ifPresent(at -> times.put(purpose, at));
            }
            return times;
        });
    }

    @Override
    public int forgetUntouched(Instant since) {
        int deleted = 0;
        List<VisitorKey> visitors = read(statements -> statements.untouchedSince(since, VISITORS_AT_A_TIME));
        while (!visitors.isEmpty()) {
            for (VisitorKey visitor : visitors) {
                boolean gone = commits.writeCounting(
                        visitor,
                        statements -> deleteUntouched(statements, visitor, since),
                        WaitingWrite.Effects.either(() -> cache.written(visitor)));
                deleted += gone ? 1 : 0;
            }
            visitors = read(statements -> statements.untouchedSince(since, VISITORS_AT_A_TIME));
        }
        untilDone((statements, portions) ->
                CountedRowsDeletion.deleteOfNoProfileBefore(statements.connection(), since, portions));
        database.cleaning().request();
        return deleted;
    }

    @Override
    public void forgetWithdrawals(Instant before) {
        untilDone((statements, portions) -> portions.change(most -> statements.deleteWithdrawalsBefore(before, most)));
    }

    @Override
    public void forgetChoices(Instant before) {
        untilDone((statements, portions) -> portions.change(most -> statements.deleteChoicesBefore(before, most)));
        database.cleaning().request();
    }

    private static boolean deleteUntouched(Statements statements, VisitorKey visitor, Instant since)
            throws SQLException {
        if (!statements.isUntouchedSince(visitor, since)) {
            return false;
        }
        statements.noteDeletion();
        statements.deleteLog(visitor);
        CountedRowsDeletion.delete(statements.connection(), visitor);
        statements.deleteRow(visitor);
        return true;
    }

    @Override
    public int foldAway(Instant signals, Instant exposures) {
        int deleted = 0;
        List<VisitorKey> visitors = visitorsBefore(signals, Optional.empty());
        while (!visitors.isEmpty()) {
            for (VisitorKey visitor : visitors) {
                deleted += foldAway(visitor, signals);
            }
            visitors = visitorsBefore(signals, Optional.of(visitors.get(visitors.size() - 1)));
        }
        untilDone((statements, portions) ->
                CountedRowsDeletion.deleteBefore(statements.connection(), exposures, portions));
        database.cleaning().request();
        return deleted;
    }

    /** Deletes some rows in a transaction. */
    private interface Deletion {
        RowPortions.Changed with(Statements statements, RowPortions portions) throws SQLException;
    }

    /** In transactions between which visitors' writes go on. */
    private void untilDone(Deletion some) {
        RowPortions.Changed deleted;
        do {
            deleted = commits.writeCounting(NOBODY, statements -> {
                RowPortions.Changed changed = some.with(statements, new RowPortions(DeletionSteps.MOST_ROWS));
                if (changed.rows() > 0) {
                    statements.noteDeletion();
                }
                return changed;
            });
        } while (deleted.isMore());
    }

    private List<VisitorKey> visitorsBefore(Instant before, Optional<VisitorKey> after) {
        return read(statements -> statements.visitorsWithSignalsBefore(before, after, VISITORS_AT_A_TIME));
    }

    private int foldAway(VisitorKey visitor, Instant before) {
        RowPortions.Changed deleted = RowPortions.Changed.NONE;
        RowPortions.Changed some;
        do {
            some = commits.write(visitor, statements -> foldSomeAway(statements, visitor, before));
            deleted = deleted.and(some);
        } while (some.isMore());
        return deleted.rows();
    }

    /** The beginning of the log up to the first signal that stays, so that the rest can be folded on what remains. */
    private RowPortions.Changed foldSomeAway(Statements statements, VisitorKey visitor, Instant before)
            throws SQLException {
        long firstThatStays = statements.firstReceivedSince(visitor, before);
        SignalRows.Shortened shorter =
                log.foldedAway(statements, visitor, log.row(statements, visitor), firstThatStays);
        if (shorter.deleted().rows() > 0) {
            statements.save(visitor, shorter.row(), Instant.EPOCH);
        }
        return shorter.deleted();
    }

    private <T> T read(GroupCommit.Write<T> reading) {
        return database.read(connection -> {
            try (PreparedStatements prepared = new PreparedStatements(connection)) {
                return reading.with(new Statements(prepared, database.dialect()));
            }
        });
    }

    /** Starts the jobs that delete what is ordered and take expired profiles out of memory. */
    public void startJobs(Jobs jobs) {
        deletions.start(jobs);
    }

    @Override
    public void close() {
        database.close();
        cache.close();
    }
}
