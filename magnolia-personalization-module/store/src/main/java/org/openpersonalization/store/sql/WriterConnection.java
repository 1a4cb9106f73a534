package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that writes. It is closed as soon as its state is not known, that is, when it fails to begin, commit or
 * roll back; the next transaction opens another. For one thread.
 */
public final class WriterConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    /** Opens connections of the database. */
    public interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final Dialect dialect;
    private @Nullable Connection open;
    private @Nullable PreparedStatements prepared;

    public WriterConnection(Opener opener, Dialect dialect) {
        this.opener = opener;
        this.dialect = dialect;
    }

    /**
     * Begins a transaction.
     *
     * @throws SQLException when none has begun
     */
    public Connection begin() throws SQLException {
        try {
            Connection connection = outsideOfTransactions();
            dialect.begin(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            throwAway();
            throw failure;
        }
    }

    /** The connection while no transaction is open, for statements that cannot run in one. */
    public Connection outsideOfTransactions() throws SQLException {
        Connection known = open;
        if (known == null) {
            known = opener.open();
            open = known;
        }
        return known;
    }

    /** The statements of the connection, which stay prepared as long as it is open. */
    public PreparedStatements prepared(Connection connection) {
        PreparedStatements known = prepared;
        if (known == null) {
            known = new PreparedStatements(connection);
            prepared = known;
        }
        return known;
    }

    /** Commits the transaction that was begun. */
    public void commit(Connection connection) throws SQLException {
        try {
            dialect.commit(connection);
        } catch (SQLException | RuntimeException failure) {
            throwAway();
            throw failure;
        }
    }

    /** Undoes the transaction, whose first failure stays the one that is told. */
    public void undo(Connection connection, Throwable first, boolean reusable) {
        try {
            dialect.rollback(connection);
        } catch (SQLException | RuntimeException second) {
            first.addSuppressed(second);
            throwAway();
        }
        if (!reusable) {
            throwAway();
        }
    }

    /** Closes the connection with its statements, which ends its transaction if there is one. */
    public void throwAway() {
        Connection known = open;
        open = null;
        prepared = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException | RuntimeException failure) {
                LOG.debug("A connection of the store could not be closed", failure);
            }
        }
    }

    @Override
    public void close() {
        throwAway();
    }
}
