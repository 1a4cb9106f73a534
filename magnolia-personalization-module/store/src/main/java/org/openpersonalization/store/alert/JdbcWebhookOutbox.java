package org.openpersonalization.store.alert;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.webhook.WebhookCode;
import org.openpersonalization.service.webhook.WebhookDelivery;
import org.openpersonalization.service.webhook.WebhookDelivery.State;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.service.webhook.WebhookOutbox;
import org.openpersonalization.service.webhook.WebhookResult;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** The outbox in SQL. A result counts only for the newest attempt, whose number a lease has raised. */
public final class JdbcWebhookOutbox implements WebhookOutbox {

    private static final String DUE = "SELECT id, type, created, body, attempts FROM webhook_message"
            + " WHERE state = ? AND due <= ? ORDER BY due, created, id LIMIT ?";
    private static final String LEASE =
            "UPDATE webhook_message SET attempts = attempts + 1, due = ? WHERE id = ? AND attempts = ? AND state = ?";
    private static final String NOTE =
            "UPDATE webhook_message SET state = ?, due = ?, tried = ?, result = ?, status = ?"
                    + " WHERE id = ? AND attempts = ? AND state = ?";

    private final Database database;

    public JdbcWebhookOutbox(Database database) {
        this.database = database;
    }

    static int insert(Connection connection, WebhookMessage message) throws SQLException {
        return SqlStatement.update(
                connection,
                "INSERT INTO webhook_message (id, type, created, body, state, attempts, due) VALUES (?, ?, ?, ?, ?, ?, ?)",
                message.id(),
                message.type(),
                message.created().toEpochMilli(),
                message.body(),
                State.WAITING.label(),
                message.attempts(),
                message.created().toEpochMilli());
    }

    @Override
    public List<WebhookMessage> lease(Instant now, Instant until, int most) {
        if (due(now, 1).isEmpty()) {
            return List.of();
        }
        return database.commits()
                .write(JdbcAlertStore.ALERTS, statements -> lease(statements.connection(), now, until, most));
    }

    /** A look without a transaction that writes, since mostly nothing is due. */
    private List<WebhookMessage> due(Instant now, int most) {
        return database.read(connection -> due(connection, now, most));
    }

    private static List<WebhookMessage> due(Connection connection, Instant now, int most) throws SQLException {
        return SqlStatement.list(
                connection, JdbcWebhookOutbox::message, DUE, State.WAITING.label(), now.toEpochMilli(), most);
    }

    private static WebhookMessage message(ResultSet row) throws SQLException {
        return new WebhookMessage(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getInt(5));
    }

    private static List<WebhookMessage> lease(Connection connection, Instant now, Instant until, int most)
            throws SQLException {
        List<WebhookMessage> leased = new ArrayList<>();
        for (WebhookMessage message : due(connection, now, most)) {
            int changed = SqlStatement.update(
                    connection, LEASE, until.toEpochMilli(), message.id(), message.attempts(), State.WAITING.label());
            if (changed > 0) {
                leased.add(message.again());
            }
        }
        return leased;
    }

    @Override
    public void note(WebhookMessage message, WebhookResult result, Instant at, Optional<Instant> next) {
        database.commits()
                .write(
                        JdbcAlertStore.ALERTS,
                        statements -> SqlStatement.update(
                                statements.connection(),
                                NOTE,
                                state(result, next).label(),
                                next.orElse(at).toEpochMilli(),
                                at.toEpochMilli(),
                                result.code().code(),
                                result.status(),
                                message.id(),
                                message.attempts(),
                                State.WAITING.label()));
    }

    private static State state(WebhookResult result, Optional<Instant> next) {
        if (result.isDelivered()) {
            return State.DELIVERED;
        }
        return next.isPresent() ? State.WAITING : State.FAILED;
    }

    @Override
    public List<WebhookDelivery> newest(int most) {
        return database.read(connection -> SqlStatement.list(
                connection,
                JdbcWebhookOutbox::delivery,
                "SELECT id, type, created, state, attempts, tried, result, status FROM webhook_message"
                        + " ORDER BY created DESC, id LIMIT ?",
                most));
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                State.of(row.getString(4)),
                row.getInt(5),
                JdbcAlertStore.moment(row, 6),
                result(row.getString(7), row.getInt(8)));
    }

    private static Optional<WebhookResult> result(@Nullable String code, int status) {
        return code == null ? Optional.empty() : WebhookCode.of(code).map(known -> new WebhookResult(known, status));
    }

    @Override
    public int forget(Instant createdBefore) {
        return database.commits()
                .write(
                        JdbcAlertStore.ALERTS,
                        statements -> SqlStatement.update(
                                statements.connection(),
                                "DELETE FROM webhook_message WHERE created < ?",
                                createdBefore.toEpochMilli()));
    }
}
