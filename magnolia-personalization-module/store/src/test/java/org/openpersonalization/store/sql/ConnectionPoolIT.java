package org.openpersonalization.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPoolIT {

    @TempDir
    Path folder;

    private JdbcDriver driver;

    @BeforeEach
    void loadDriver() throws SQLException {
        driver = JdbcDriver.of("jdbc:sqlite:");
    }

    @AfterEach
    void closeDriver() throws SQLException {
        driver.close();
    }

    private ConnectionPool pool(int size, Duration patience) {
        return pool("store.db", size, patience);
    }

    private ConnectionPool pool(String file, int size, Duration patience) {
        String url = "jdbc:sqlite:" + folder.resolve(file);
        return new ConnectionPool(new DriverDataSource(driver, url, "", "", Map.of()), size, patience);
    }

    @Test
    void connectionIsUsedAgain() throws SQLException {
        try (ConnectionPool pool = pool(2, Duration.ofSeconds(5))) {
            Connection first = taken(pool);

            assertThat(taken(pool)).isSameAs(first);
        }
    }

    private static Connection taken(ConnectionPool pool) throws SQLException {
        try (ConnectionPool.Lease lease = pool.take()) {
            return lease.connection();
        }
    }

    @Test
    void evictedConnectionIsClosedAndReplaced() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofSeconds(5))) {
            Connection broken;
            try (ConnectionPool.Lease lease = pool.take()) {
                broken = lease.connection();
                lease.evict();
            }

            assertThat(broken.isClosed()).isTrue();
            assertThat(taken(pool)).isNotSameAs(broken).matches(ConnectionPoolIT::answers);
        }
    }

    private static boolean answers(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT 1")) {
            return result.next();
        } catch (SQLException broken) {
            return false;
        }
    }

    @Test
    void connectionThatWasClosedInUseIsReplaced() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofSeconds(5))) {
            try (ConnectionPool.Lease lease = pool.take()) {
                lease.connection().close();
            }

            try (ConnectionPool.Lease next = pool.take()) {
                assertThat(answers(next.connection())).isTrue();
            }
        }
    }

    @Test
    void openTransactionIsRolledBackWhenItsConnectionIsGivenBack() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofSeconds(5))) {
            run(pool, "CREATE TABLE kept (value INTEGER)");
            try (ConnectionPool.Lease lease = pool.take()) {
                lease.connection().setAutoCommit(false);
                execute(lease.connection(), "INSERT INTO kept VALUES (1)");
            }

            try (ConnectionPool.Lease next = pool.take();
                    Statement statement = next.connection().createStatement();
                    ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
                assertThat(next.connection().getAutoCommit()).isTrue();
                assertThat(result.next() ? result.getInt(1) : -1).isZero();
            }
        }
    }

    private static void run(ConnectionPool pool, String sql) throws SQLException {
        try (ConnectionPool.Lease lease = pool.take()) {
            execute(lease.connection(), sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void callerWaitsUntilAConnectionIsGivenBack() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofSeconds(20))) {
            CompletableFuture<Connection> waiting;
            Connection only;
            try (ConnectionPool.Lease lease = pool.take()) {
                only = lease.connection();
                waiting = CompletableFuture.supplyAsync(() -> takenUnchecked(pool));
                assertThat(waiting).isNotDone();
            }

            assertThat(waiting.join()).isSameAs(only);
        }
    }

    private static Connection takenUnchecked(ConnectionPool pool) {
        try {
            return taken(pool);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void callerIsRefusedWhenAllConnectionsStayInUse() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofMillis(20));
                ConnectionPool.Lease only = pool.take()) {
            assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(pool::take);

            assertThat(answers(only.connection())).isTrue();
        }
    }

    @Test
    void leaseThatIsClosedTwiceFreesOnePlace() throws SQLException {
        try (ConnectionPool pool = pool(1, Duration.ofMillis(20))) {
            ConnectionPool.Lease lease = pool.take();
            lease.close();
            lease.close();

            try (ConnectionPool.Lease only = pool.take()) {
                assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(pool::take);
                assertThat(answers(only.connection())).isTrue();
            }
        }
    }

    @Test
    void failedOpeningTakesNoPlace() throws SQLException {
        try (ConnectionPool pool = pool("missing/store.db", 1, Duration.ofMillis(20))) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(pool::take);
            assertThat(folder.resolve("missing").toFile().mkdir()).isTrue();

            assertThat(taken(pool)).isNotNull();
        }
    }

    @Test
    void closedPoolHasNoConnection() throws SQLException {
        ConnectionPool pool = pool(2, Duration.ofSeconds(5));
        Connection idle = taken(pool);
        CompletableFuture<Void> closing;
        Connection inUse;
        try (ConnectionPool.Lease lease = pool.take();
                ConnectionPool.Lease other = pool.take()) {
            inUse = other.connection();
            assertThat(lease.connection()).isSameAs(idle);
            closing = CompletableFuture.runAsync(pool::close);
        }
        closing.join();

        assertThat(idle.isClosed()).isTrue();
        assertThat(inUse.isClosed()).isTrue();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(pool::take)
                .withMessage("The connection pool is closed");
    }
}
