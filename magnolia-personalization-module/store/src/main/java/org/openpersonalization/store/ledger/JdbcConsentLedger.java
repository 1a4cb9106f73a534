package org.openpersonalization.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.GrantTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.store.sql.Database;

/**
 * The ledger in SQL, in the same database as the profiles and through the same writing thread. Between instances a lock on the
 * chain keeps it one chain.
 */
public final class JdbcConsentLedger implements ConsentLedger {

    /** Locked by all that add records. */
    public static final VisitorKey CHAIN = new VisitorKey(Long.MIN_VALUE, 0);

    private static final int PAGE = 500;
    /** Clocks of instances, of one that is ahead and decides and of one that is behind and erases. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Database database;
    private final SubjectTies ties = new SubjectTies();
    private final ErasedSubjects erased = new ErasedSubjects();
    private final Seals seals;
    private final LedgerExpiry ends;

    /**
     * A ledger.
     *
     * @param seals the keys that seal its records
     */
    public JdbcConsentLedger(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
        this.ends = new LedgerExpiry(ties, seals);
    }

    @Override
    public Seals seals() {
        return seals;
    }

    @Override
    public List<ConsentRecord> record(VisitorKey subject, List<RecordDraft> drafts) {
        return write(connection -> record(connection, subject, drafts));
    }

    private List<ConsentRecord> record(Connection connection, VisitorKey subject, List<RecordDraft> drafts)
            throws SQLException {
        List<ConsentRecord> added = new ArrayList<>();
        for (RecordDraft draft : drafts) {
            Optional<ConsentRecord> known = LedgerRows.find(connection, draft.id());
            added.add(known.isPresent() ? known.get() : append(connection, subject, draft));
        }
        return added;
    }

    @Override
    public List<ConsentRecord> recordLate(VisitorKey subject, List<RecordDraft> drafts) {
        return write(connection -> record(connection, subject, afterErasure(connection, subject, drafts)));
    }

    /** A subject that decided again since has another tie, whose decisions are not left out for a clock that is ahead. */
    private List<RecordDraft> afterErasure(Connection connection, VisitorKey subject, List<RecordDraft> drafts)
            throws SQLException {
        Optional<Instant> last = erased.lastOf(connection, subject);
        if (last.isEmpty()) {
            return drafts;
        }
        boolean isTied = ties.find(connection, subject).isPresent();
        Instant until = isTied ? last.get() : last.get().plus(CLOCKS_DIFFER);
        return drafts.stream().filter(draft -> draft.time().isAfter(until)).toList();
    }

    private ConsentRecord append(Connection connection, VisitorKey subject, RecordDraft draft) throws SQLException {
        return LedgerRows.append(connection, draft.of(ties.commitment(connection, subject)), seals);
    }

    /** On the chain like {@link #record}, so that a transaction of unknown outcome has ended before. */
    @Override
    public int takeBack(VisitorKey subject, Map<UUID, RecordDraft> ends) {
        return write(connection -> {
            int recorded = 0;
            for (Map.Entry<UUID, RecordDraft> end : ends.entrySet()) {
                recorded += takeBack(connection, subject, end.getKey(), end.getValue());
            }
            return recorded;
        });
    }

    private int takeBack(Connection connection, VisitorKey subject, UUID decision, RecordDraft end)
            throws SQLException {
        Optional<String> commitment = ties.find(connection, subject);
        if (commitment.isEmpty() || !isOf(commitment.get(), LedgerRows.find(connection, decision))) {
            return 0;
        }
        if (LedgerRows.find(connection, end.id()).isEmpty()) {
            LedgerRows.append(connection, end.of(commitment.get()), seals);
        }
        return 1;
    }

    /** Not after an erasure, when the same pseudonym has another commitment. */
    private static boolean isOf(String commitment, Optional<ConsentRecord> decision) {
        return decision.map(ConsentRecord::entry)
                .filter(ConsentEntry.class::isInstance)
                .map(entry -> ((ConsentEntry) entry).subject().equals(commitment))
                .orElse(false);
    }

    /** Alone on the chain, in a transaction; returns when it is on disk. */
    private <T> T write(Database.Reading<T> write) {
        return database.commits().write(CHAIN, statements -> write.from(statements.connection()));
    }

    @Override
    public List<ConsentRecord> of(VisitorKey subject) {
        return database.read(connection -> {
            Optional<String> commitment = ties.find(connection, subject);
            return commitment.isEmpty()
                    ? List.of()
                    : LedgerRows.records(
                            connection, "WHERE subject = ? AND kind = 'consent' ORDER BY sequence", commitment.get());
        });
    }

    @Override
    public Optional<String> commitmentOf(VisitorKey subject) {
        return database.read(connection -> ties.find(connection, subject));
    }

    @Override
    public boolean erase(VisitorKey subject, UUID id, Instant at) {
        boolean erased = write(connection -> erase(connection, subject, id, at));
        database.cleaning().request();
        return erased;
    }

    private boolean erase(Connection connection, VisitorKey subject, UUID id, Instant at) throws SQLException {
        Optional<String> commitment = ties.delete(connection, subject);
        erased.note(connection, subject, at);
        if (commitment.isPresent()) {
            LedgerRows.append(connection, new Erasure(id, at, commitment.get()), seals);
            database.dialect().noteDeletion(connection);
        }
        return commitment.isPresent();
    }

    @Override
    public Set<String> tied(Collection<String> commitments) {
        return database.read(connection -> ties.tied(connection, commitments));
    }

    @Override
    public void forEach(Consumer<Link> reader) {
        forEachAfter(Long.MIN_VALUE, reader);
    }

    @Override
    public void forEachAfter(long sequence, Consumer<Link> reader) {
        List<Link> page = pageAfter(sequence, reader);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = pageAfter(page.get(page.size() - 1).sequence(), reader);
        }
    }

    /** When one of them cannot be read, those before it are still handed out. */
    private List<Link> pageAfter(long sequence, Consumer<Link> reader) {
        try {
            return database.read(connection ->
                    LedgerRows.links(connection, "WHERE sequence > ? ORDER BY sequence LIMIT " + PAGE, sequence));
        } catch (UnreadableRecordException broken) {
            List<Link> before = database.read(connection -> LedgerRows.links(
                    connection, "WHERE sequence > ? AND sequence < ? ORDER BY sequence", sequence, broken.sequence()));
            before.forEach(reader);
            throw broken;
        }
    }

    @Override
    public Optional<Link> last() {
        return database.read(connection -> LedgerRows.links(connection, "ORDER BY sequence DESC LIMIT 1").stream()
                .findFirst());
    }

    @Override
    public Optional<ConsentRecord> find(UUID id) {
        return database.read(connection -> LedgerRows.find(connection, id));
    }

    @Override
    public List<ConsentRecord> find(RecordQuery search) {
        return database.read(connection -> LedgerQueries.find(connection, search));
    }

    @Override
    public List<DecisionTally> tally(LocalDate from, LocalDate to) {
        return database.read(connection -> LedgerQueries.tally(connection, from, to));
    }

    @Override
    public List<GrantTally> grants(Purpose purpose, Instant now) {
        return database.read(connection -> LedgerQueries.grants(connection, purpose, now));
    }

    /** Looks for what is over without the writing thread. */
    @Override
    public int expire(Instant now) {
        int expired = 0;
        Optional<LedgerExpiry.Position> at = Optional.of(LedgerExpiry.Position.FIRST);
        while (at.isPresent()) {
            LedgerExpiry.Position after = at.get();
            at = database.read(connection -> ends.firstToExpire(connection, after, now));
            if (at.isPresent()) {
                LedgerExpiry.Position from = at.get();
                LedgerExpiry.Step step = write(connection -> ends.expire(connection, from, now));
                expired += step.count();
                at = step.next();
            }
        }
        return expired;
    }

    @Override
    public int purge(LedgerRetention retention, Instant now) {
        Instant known = now.minus(ERASURES_KNOWN);
        while (write(connection -> erased.deleteBefore(connection, known)).isMore()) {
            // some of them at a time
        }
        int purged = 0;
        Optional<LedgerExpiry.Position> at = database.read(connection -> ends.firstToPurge(connection, retention, now));
        while (at.isPresent()) {
            LedgerExpiry.Position from = at.get();
            LedgerExpiry.Step step = write(connection -> purge(connection, from, retention, now));
            purged += step.count();
            at = step.next();
        }
        database.cleaning().request();
        return purged;
    }

    private LedgerExpiry.Step purge(
            Connection connection, LedgerExpiry.Position from, LedgerRetention retention, Instant now)
            throws SQLException {
        LedgerExpiry.Step step = ends.purge(connection, from, retention, now);
        if (step.count() > 0) {
            database.dialect().noteDeletion(connection);
        }
        return step;
    }
}
