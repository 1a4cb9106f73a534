package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * A JDBC driver that is used directly, without {@link DriverManager}. Loading the driver's class registers it there;
 * closing takes back a registration that loading caused, so that it does not outlive a web application.
 */
final class JdbcDriver implements AutoCloseable {

    private final Driver driver;
    private final List<Driver> registered;

    private JdbcDriver(Driver driver, List<Driver> registered) {
        this.driver = driver;
        this.registered = registered;
    }

    /**
     * Loads the driver of an address.
     *
     * @param jdbcUrl {@code jdbc:sqlite:…}, {@code jdbc:postgresql:…}, or any address of a registered driver
     * @throws SQLException when there is none on the class path
     */
    public static JdbcDriver of(String jdbcUrl) throws SQLException {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            return load("org.sqlite.JDBC");
        }
        return jdbcUrl.startsWith("jdbc:postgresql:")
                ? load("org.postgresql.Driver")
                : new JdbcDriver(DriverManager.getDriver(jdbcUrl), List.of());
    }

    private static JdbcDriver load(String type) throws SQLException {
        List<Driver> before = registered(type);
        Driver driver = instance(type);
        return new JdbcDriver(driver, before.isEmpty() ? registered(type) : List.of());
    }

    private static List<Driver> registered(String type) {
        return DriverManager.drivers()
                .filter(driver -> driver.getClass().getName().equals(type))
                .toList();
    }

    private static Driver instance(String type) throws SQLException {
        try {
            return Class.forName(type).asSubclass(Driver.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError missing) {
            throw new SQLException("The JDBC driver is not on the class path [driver=" + type + "]", missing);
        }
    }

    public Connection connect(String jdbcUrl, Properties properties) throws SQLException {
        Connection connection = driver.connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("The JDBC driver does not know this kind of address");
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Driver each : registered) {
            DriverManager.deregisterDriver(each);
        }
    }
}
