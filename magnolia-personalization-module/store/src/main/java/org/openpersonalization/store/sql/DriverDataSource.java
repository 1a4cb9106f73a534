package org.openpersonalization.store.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a new connection each time it is asked for one. */
final class DriverDataSource implements DataSource {

    private final JdbcDriver driver;
    private final String jdbcUrl;
    private final Properties properties = new Properties();

    /**
     * Connections to one database.
     *
     * @param user empty for a database without users
     * @param password empty for a database without users
     * @param settings the driver's own properties
     */
    public DriverDataSource(
            JdbcDriver driver, String jdbcUrl, String user, String password, Map<String, String> settings) {
        this.driver = driver;
        this.jdbcUrl = jdbcUrl;
        properties.putAll(settings);
        if (!user.isEmpty()) {
            properties.put("user", user);
            properties.put("password", password);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver.connect(jdbcUrl, properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is part of the settings");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections are not logged");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The driver's own property sets the time-out");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Connections are not logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("Not a wrapper [type=" + type.getName() + "]");
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
