package org.openpersonalization.store.alert;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.alert.Alert;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.alert.AlertStore;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** Alerts in SQL. Rows of kinds that only a newer version knows are left out. */
public final class JdbcAlertStore implements AlertStore {

    /** The lock of alerts and their messages; stands for no visitor. */
    static final VisitorKey ALERTS = new VisitorKey(Long.MIN_VALUE + 8, 0);

    private static final String COLUMNS =
            "id, kind, subject, message, link, raised, acknowledged_by, acknowledged, resolved";
    private static final String RAISE = "INSERT INTO alert (id, kind, subject, message, link, raised)"
            + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
            + " (SELECT 1 FROM alert WHERE kind = ? AND subject = ? AND (resolved IS NULL OR resolved >= ?))"
            + " ON CONFLICT DO NOTHING";

    private final Database database;

    public JdbcAlertStore(Database database) {
        this.database = database;
    }

    /** The change of an alert, which tells how many rows it changed. */
    private interface Change {
        int on(Connection connection) throws SQLException;
    }

    @Override
    public boolean raise(Alert alert, Optional<WebhookMessage> message) {
        return change(message, connection -> insert(connection, alert));
    }

    private static int insert(Connection connection, Alert alert) throws SQLException {
        long raised = alert.raised().toEpochMilli();
        return SqlStatement.update(
                connection,
                RAISE,
                alert.id().toString(),
                alert.kind().code(),
                alert.subject(),
                StoredMessage.of(alert.message()).written(),
                alert.link(),
                raised,
                alert.kind().code(),
                alert.subject(),
                raised);
    }

    @Override
    public boolean resolve(UUID id, Instant at, Optional<WebhookMessage> message) {
        return change(
                message,
                connection -> SqlStatement.update(
                        connection,
                        "UPDATE alert SET resolved = ? WHERE id = ? AND resolved IS NULL",
                        at.toEpochMilli(),
                        id.toString()));
    }

    /** Keeps the message only with a change. */
    private boolean change(Optional<WebhookMessage> message, Change change) {
        return database.commits().write(ALERTS, statements -> {
            boolean isChanged = change.on(statements.connection()) > 0;
            if (isChanged && message.isPresent()) {
                JdbcWebhookOutbox.insert(statements.connection(), message.get());
            }
            return isChanged;
        });
    }

    @Override
    public boolean acknowledge(UUID id, Optional<Alert.Acknowledgement> by) {
        return change(
                Optional.empty(),
                connection -> SqlStatement.update(
                        connection,
                        "UPDATE alert SET acknowledged_by = ?, acknowledged = ? WHERE id = ? AND resolved IS NULL",
                        by.map(Alert.Acknowledgement::actor).orElse(null),
                        by.map(known -> known.at().toEpochMilli()).orElse(null),
                        id.toString()));
    }

    @Override
    public List<Alert> unresolved(int most) {
        return find("WHERE resolved IS NULL ORDER BY raised DESC, id LIMIT ?", most);
    }

    @Override
    public List<Alert> resolved(int most) {
        return find("WHERE resolved IS NOT NULL ORDER BY resolved DESC, id LIMIT ?", most);
    }

    private List<Alert> find(String condition, int most) {
        return database
                .read(connection -> SqlStatement.list(
                        connection, JdbcAlertStore::alert, "SELECT " + COLUMNS + " FROM alert " + condition, most))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Alert> alert(ResultSet row) throws SQLException {
        Optional<AlertKind> kind = AlertKind.of(row.getString(2));
        Optional<Message> message = StoredMessage.read(row.getString(4)).map(StoredMessage::message);
        return kind.isPresent() && message.isPresent()
                ? Optional.of(alert(row, kind.get(), message.get()))
                : Optional.empty();
    }

    private static Alert alert(ResultSet row, AlertKind kind, Message message) throws SQLException {
        String actor = row.getString(7);
        return new Alert(
                UUID.fromString(row.getString(1)),
                kind,
                row.getString(3),
                message,
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                moment(row, 8).map(at -> new Alert.Acknowledgement(actor, at)),
                moment(row, 9));
    }

    /** Empty for a column without a value. */
    static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    @Override
    public int forget(Instant resolvedBefore) {
        return database.commits()
                .write(
                        ALERTS,
                        statements -> SqlStatement.update(
                                statements.connection(),
                                "DELETE FROM alert WHERE resolved < ?",
                                resolvedBefore.toEpochMilli()));
    }
}
