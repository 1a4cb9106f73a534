package org.openpersonalization.store.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.sqlite.FileCleaner;
import org.openpersonalization.store.sqlite.SharedFile;

/** The database of an instance: its tables up to date, one writing thread, connections for reading. */
public final class Database implements AutoCloseable {

    /**
     * A query.
     *
     * @param <T> type of the result
     */
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final Dialect dialect;
    private final ConnectionPool readers;
    private final GroupCommit commits;
    private final FileCleaner cleaning;
    private int newestSchema;

    private Database(StoreSettings settings, boolean migrating) {
        this.dialect = Dialect.of(settings.jdbcUrl());
        try {
            JdbcDriver driver = driver(settings);
            if (migrating) {
                createFile(settings);
                migrate(source(driver, settings, Map.of()));
            }
            Optional<SharedFile> file = file(settings);
            DataSource source = source(driver, settings, dialect.connection());
            this.readers = pool(source, settings.readers());
            this.cleaning = new FileCleaner(dialect, migrating, settings.mostBytesToRewrite(), file);
            this.commits = new GroupCommit(source::getConnection, dialect, cleaning);
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
    public static Database open(StoreSettings settings) {
        return open(settings, true);
    }

    /**
     * Opens the database with the tables that it has, for looking at them.
     *
     * @throws StoreUnavailableException when it cannot be reached
     */
    public static Database openAsItIs(StoreSettings settings) {
        return open(settings, false);
    }

    private static Database open(StoreSettings settings, boolean migrating) {
        try {
            return new Database(settings, migrating);
        } catch (RuntimeException failure) {
            throw new StoreUnavailableException("The store cannot be opened [" + settings + "]", failure);
        }
    }

    private JdbcDriver driver(StoreSettings settings) {
        try {
            JdbcDriver driver = JdbcDriver.of(settings.jdbcUrl());
            parts.push(() -> deregister(driver));
            return driver;
        } catch (SQLException missing) {
            throw new StoreUnavailableException("There is no driver for the store", missing);
        }
    }

    private static void createFile(StoreSettings settings) {
        try {
            SharedFile.create(settings.jdbcUrl());
        } catch (IOException failure) {
            throw new StoreUnavailableException("The store's file cannot be created", failure);
        }
    }

    /** Is closed after all connections. */
    private Optional<SharedFile> file(StoreSettings settings) {
        try {
            Optional<SharedFile> file = SharedFile.of(settings.jdbcUrl());
            file.ifPresent(shared -> parts.push(() -> close(shared)));
            return file;
        } catch (IOException failure) {
            throw new StoreUnavailableException("The store's file cannot be found", failure);
        }
    }

    private static void close(SharedFile file) {
        try {
            file.close();
        } catch (IOException failure) {
            throw new StoreUnavailableException("The store's file stays open", failure);
        }
    }

    private static void deregister(JdbcDriver driver) {
        try {
            driver.close();
        } catch (SQLException failure) {
            throw new StoreUnavailableException("The driver of the store stays registered", failure);
        }
    }

    /** With one connection, so that a database that cannot be reached is noticed now. */
    private ConnectionPool pool(DataSource source, int size) {
        ConnectionPool pool = new ConnectionPool(source, size, PATIENCE);
        parts.push(pool::close);
        try {
            pool.take().close();
            return pool;
        } catch (SQLException unreachable) {
            throw new StoreUnavailableException("The store cannot be reached", unreachable);
        }
    }

    /**
     * Over connections of its own, since it needs several at a time. All pending migrations are one transaction: a database is at the
     * version of this build or unchanged.
     */
    private void migrate(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/openpersonalization/store/migration")
                .placeholders(dialect.types())
                .table(SchemaReader.TABLE)
                .group(true)
                .load();
        flyway.migrate();
        newestSchema = SchemaReader.newestOf(flyway);
    }

    /** The database as it is now. */
    public StoreFacts facts() {
        return read(connection -> SchemaReader.read(connection, dialect, newestSchema));
    }

    private static DriverDataSource source(JdbcDriver driver, StoreSettings settings, Map<String, String> properties) {
        return new DriverDataSource(driver, settings.jdbcUrl(), settings.user(), settings.password(), properties);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The queue of all writes. */
    public GroupCommit commits() {
        return commits;
    }

    public <T> T read(Reading<T> reading) {
        try (ConnectionPool.Lease lease = readers.take()) {
            return read(lease, reading);
        } catch (SQLException failure) {
            throw new StoreUnavailableException("The store cannot be read", failure);
        }
    }

    private static <T> T read(ConnectionPool.Lease lease, Reading<T> reading) throws SQLException {
        try {
            return reading.from(lease.connection());
        } catch (SQLException failure) {
            lease.evict();
            throw failure;
        }
    }

    /** Takes deleted content out of the files. */
    public FileCleaner cleaning() {
        return cleaning;
    }

    /** First the writing thread, which writes what waits, then the connections. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }
}
