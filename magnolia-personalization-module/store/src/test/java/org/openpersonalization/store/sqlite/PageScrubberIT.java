package org.openpersonalization.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.WriterConnection;

@DisplayName("Scrubbing an SQLite file that other processes use")
class PageScrubberIT {

    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    private Path path;
    private String address;
    private Set<String> deleted;
    private String before;

    @BeforeEach
    void fill() throws SQLException {
        path = folder.resolve("moved.db");
        address = "jdbc:sqlite:" + path;
        try (WriterConnection writer = writer()) {
            deleted = new MovedRows(11).fillAndDelete(writer.outsideOfTransactions(), 1_500, 3_000);
            assertThat(Dialect.SQLITE.emptyLog(writer.outsideOfTransactions())).isTrue();
            before = MovedRows.everything(writer.outsideOfTransactions());
        }
    }

    private WriterConnection writer() {
        Properties properties = new Properties();
        properties.putAll(Dialect.SQLITE.connection());
        return new WriterConnection(() -> DriverManager.getConnection(address, properties), Dialect.SQLITE);
    }

    private List<String> java(Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                address);
    }

    /** The kernel kills the process on its way into a write. */
    @ParameterizedTest
    @ValueSource(ints = {5, 30, 100, 250})
    void databaseIsWholeAfterAKillWithinAStep(int write) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=pwrite64",
                "-e",
                "inject=pwrite64:signal=SIGKILL:when=" + write));
        command.addAll(java(ScrubUntilKilled.class));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isEqualTo(KILLED);

        try (WriterConnection writer = writer();
                SharedFile file = SharedFile.of(address).orElseThrow()) {
            assertWhole(writer.outsideOfTransactions());
            assertThat(MovedRows.found(deleted, path)).isNotEmpty();

            MovedRows.scrub(writer, file);

            assertThat(MovedRows.found(deleted, path)).isEmpty();
            assertWhole(writer.outsideOfTransactions());
        }
    }

    private void assertWhole(Connection connection) throws SQLException {
        assertThat(MovedRows.text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(MovedRows.everything(connection)).isEqualTo(before);
    }

    @Test
    void anotherProcessReadsTheSameMeanwhile() throws Exception {
        Process process = new ProcessBuilder(java(ReadAgainAndAgain.class))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (WriterConnection writer = writer();
                SharedFile file = SharedFile.of(address).orElseThrow();
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 10; i++) {
                lines.add(out.readLine());
                MovedRows.scrub(writer, file);
            }
            end(process);
            out.lines().forEach(lines::add);
        } finally {
            process.destroyForcibly();
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(10).containsOnly(before.hashCode() + " ok");
        assertThat(MovedRows.found(deleted, path)).isEmpty();
    }

    private static void end(Process process) throws IOException {
        process.getOutputStream().write('.');
        process.getOutputStream().close();
    }
}
