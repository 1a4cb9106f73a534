package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a group in one transaction and tells each of its writes what became of it. While another process holds the
 * database's lock, the group waits as long as one of its writes is wanted. A fault of the store ends the group: none of it
 * was kept, or, when the commit failed, it may not be known. A fault of one write undoes the group, which is then written once
 * more with a savepoint for each write, so that the fault is its owner's only.
 */
final class GroupTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(GroupTransaction.class);

    /** How a transaction ended. */
    private enum End {
        COMMITTED,
        FAULT_OF_A_WRITE,
        FAULT_OF_THE_STORE
    }

    /** Is told how the store does, before any write of a group is told its fate. */
    public interface Observer {
        /** Whether nothing is to be waited for any longer. */
        boolean isClosing();

        void succeeded();

        void failed();
    }

    private final WriterConnection writer;
    private final Dialect dialect;
    private final Observer observer;

    public GroupTransaction(WriterConnection writer, Dialect dialect, Observer observer) {
        this.writer = writer;
        this.dialect = dialect;
        this.observer = observer;
    }

    /** Writes the group. */
    public void write(List<WaitingWrite<?>> group) {
        if (attempt(group, false) == End.FAULT_OF_A_WRITE) {
            attempt(group, true);
        }
    }

    private End attempt(List<WaitingWrite<?>> group, boolean guarded) {
        Connection connection;
        try {
            connection = begin(group);
        } catch (SQLException | RuntimeException failure) {
            return failed(group, failure);
        }
        try {
            run(connection, group, guarded);
        } catch (Throwable failure) { // nothing of it may stay, whatever it is
            boolean own = isFaultOfTheWrite(failure);
            writer.undo(connection, failure, own && failure instanceof Exception);
            return own && !guarded ? End.FAULT_OF_A_WRITE : failed(group, failure);
        }
        return commit(connection, group);
    }

    private Connection begin(List<WaitingWrite<?>> group) throws SQLException {
        while (true) {
            try {
                return writer.begin();
            } catch (SQLException failure) {
                observer.failed();
                if (!dialect.isBusy(failure)
                        || observer.isClosing()
                        || group.stream().noneMatch(WaitingWrite::isWanted)) {
                    throw failure;
                }
            }
        }
    }

    private void run(Connection connection, List<WaitingWrite<?>> group, boolean guarded) throws SQLException {
        Statements statements = new Statements(writer.prepared(connection), dialect);
        dialect.enterLog(connection);
        if (group.stream().anyMatch(waiting -> waiting.terms().counting())) {
            statements.lock(GroupCommit.SUMS);
        }
        for (WaitingWrite<?> waiting : group) {
            if (waiting.start()) {
                if (guarded) {
                    runGuarded(connection, statements, waiting);
                } else {
                    waiting.run(statements);
                }
            }
        }
    }

    private void runGuarded(Connection connection, Statements statements, WaitingWrite<?> waiting) throws SQLException {
        execute(connection, "SAVEPOINT one_write");
        try {
            waiting.run(statements);
        } catch (Throwable failure) { // a fault of the store ends the group
            if (!isFaultOfTheWrite(failure)) {
                throw failure;
            }
            execute(connection, "ROLLBACK TO SAVEPOINT one_write");
            LOG.warn("A write was rejected and undone [cause={}]", failure.toString());
            waiting.rejected(failure);
        }
        execute(connection, "RELEASE SAVEPOINT one_write");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isFaultOfTheWrite(Throwable failure) {
        return failure instanceof SQLException sql ? dialect.isFaultOfTheWrite(sql) : true;
    }

    private End commit(Connection connection, List<WaitingWrite<?>> group) {
        try {
            writer.commit(connection);
        } catch (SQLException | RuntimeException failure) {
            observer.failed();
            boolean undone = failure instanceof SQLException sql && dialect.isSurelyUndone(sql);
            LOG.warn("A commit failed [writes={}, undone={}, cause={}]", group.size(), undone, failure.toString());
            group.forEach(undone ? each -> each.notKept(failure) : each -> each.unknown(failure));
            return End.FAULT_OF_THE_STORE;
        }
        observer.succeeded();
        group.forEach(WaitingWrite::kept);
        return End.COMMITTED;
    }

    private End failed(List<WaitingWrite<?>> group, Throwable failure) {
        observer.failed();
        LOG.warn("Writing failed, nothing of it was kept [writes={}, cause={}]", group.size(), failure.toString());
        group.forEach(each -> each.notKept(failure));
        return End.FAULT_OF_THE_STORE;
    }
}
