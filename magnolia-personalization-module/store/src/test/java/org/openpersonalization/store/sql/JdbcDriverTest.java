package org.openpersonalization.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class JdbcDriverTest {

    private static final String SQLITE = "org.sqlite.JDBC";

    /** As a web application has it: driver and module in a class loader of their own, in a JVM that has drivers already. */
    @Test
    void driverIsNoLongerRegisteredAfterClosing() throws Exception {
        DriverManager.drivers().toList();
        try (URLClassLoader application = new URLClassLoader(
                new URL[] {jarOf(JdbcDriver.class), jarOf(Class.forName(SQLITE)), jarOf(Logger.class)},
                ClassLoader.getPlatformClassLoader())) {
            Class<?> type = application.loadClass(JdbcDriver.class.getName());

            AutoCloseable driver = (AutoCloseable) accessible(type, "of").invoke(null, "jdbc:sqlite:");
            List<?> whileOpen = registered(type);
            driver.close();

            assertThat(whileOpen).hasSize(1);
            assertThat(registered(type)).isEmpty();
        }
    }

    private static URL jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** As seen from that class loader; from this one its drivers are not visible. */
    private static List<?> registered(Class<?> type) throws ReflectiveOperationException {
        return (List<?>) accessible(type, "registered").invoke(null, SQLITE);
    }

    private static Method accessible(Class<?> type, String name) throws ReflectiveOperationException {
        Method method = type.getDeclaredMethod(name, String.class);
        method.setAccessible(true);
        return method;
    }

    @Test
    void driverThatWasRegisteredBeforeStays() throws Exception {
        DriverManager.getDriver("jdbc:sqlite:");

        JdbcDriver.of("jdbc:sqlite:").close();

        assertThat(DriverManager.getDriver("jdbc:sqlite:").getClass().getName()).isEqualTo(SQLITE);
    }

    @Test
    void unknownAddressIsRefused() {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> JdbcDriver.of("jdbc:unheard-of:x"));
    }
}
