package org.openpersonalization.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.openpersonalization.profile.StoreUnavailableException;

/** The database of an instance: its tables up to date, one writing thread, connections for reading. */
final class Database implements AutoCloseable {

    /**
     * Something to read.
     *
     * @param <T> what comes of it
     */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final Dialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final GroupCommit commits;
    private final AtomicLong deletions = new AtomicLong(1);
    private final AtomicLong emptied = new AtomicLong();

    private Database(StoreSettings settings, boolean migrating) {
        this.dialect = Dialect.of(settings.jdbcUrl());
        try {
            if (migrating) {
                migrate(settings);
            }
            this.writers = pool(settings, 1, "writer");
            this.readers = pool(settings, settings.readers(), "readers");
            this.commits = new GroupCommit(writers, dialect);
            parts.push(commits::close);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws StoreUnavailableException when it cannot be reached or migrated
     */
    static Database open(StoreSettings settings) {
        return open(settings, true);
    }

    /**
     * Opens the database with the tables that it has, for looking at them.
     *
     * @throws StoreUnavailableException when it cannot be reached
     */
    static Database openAsItIs(StoreSettings settings) {
        return open(settings, false);
    }

    private static Database open(StoreSettings settings, boolean migrating) {
        try {
            return new Database(settings, migrating);
        } catch (RuntimeException failure) {
            throw new StoreUnavailableException("The store cannot be opened [" + settings + "]", failure);
        }
    }

    private HikariDataSource pool(StoreSettings settings, int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("personalization-" + name);
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(size);
        dialect.connection().forEach(config::addDataSourceProperty);
        HikariDataSource pool = new HikariDataSource(config);
        parts.push(pool::close);
        return pool;
    }

    /** Over connections of its own, since it needs several at a time. */
    private void migrate(StoreSettings settings) {
        Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations("classpath:org/openpersonalization/store/migration")
                .placeholders(dialect.types())
                .table("personalization_schema")
                .load()
                .migrate();
    }

    Dialect dialect() {
        return dialect;
    }

    /** What is to be written goes through here. */
    GroupCommit commits() {
        return commits;
    }

    <T> T read(Reading<T> reading) {
        try (Connection connection = readers.getConnection()) {
            return reading.from(connection);
        } catch (SQLException failure) {
            throw new StoreUnavailableException("The store cannot be read", failure);
        }
    }

    /**
     * Takes what was deleted out of the database's files, also when that was before and could not be done, or not before this
     * process began. Who waited while somebody else did it for them has it done.
     *
     * @param deleted whether something was deleted just now
     * @throws StoreUnavailableException when it cannot be done now; the next call does it as well
     */
    void emptyFilesOfWhatWasDeleted(boolean deleted) {
        if (!deleted && emptied.get() == deletions.get()) {
            return;
        }
        long own = deletions.incrementAndGet();
        try (Connection connection = writers.getConnection()) {
            if (emptied.get() < own) {
                long until = deletions.get();
                dialect.afterForgetting(connection);
                emptied.accumulateAndGet(until, Math::max);
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException("Deleted content may still be in the store's files", failure);
        }
    }

    /** First the writing thread, which writes what waits, then the connections. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }
}
