package org.openpersonalization.store.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequests;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** The register of requests in SQL. */
public final class JdbcSubjectRequests implements SubjectRequests {

    private static final String COLUMNS = "id, kind, channel, received, due, status, reference";
    private static final String IS_FINAL = "status IN ('done', 'refused')";
    private static final String SAVE = "INSERT INTO subject_request (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, channel = excluded.channel,"
            + " received = excluded.received, due = excluded.due, status = excluded.status,"
            + " reference = excluded.reference";

    private final Database database;

    public JdbcSubjectRequests(Database database) {
        this.database = database;
    }

    @Override
    public void save(SubjectRequest request, AuditEvent event) {
        if (!event.action().startsWith("request.")
                || !event.target().equals(request.id().toString())) {
            throw new IllegalArgumentException(
                    "The trail tells of a request under request.… and its id [action=" + event.action() + "]");
        }
        database.commits().write(JdbcAuditTrail.REGISTERS, statements -> {
            save(statements.connection(), request);
            return JdbcAuditTrail.insert(statements.connection(), event);
        });
    }

    private static void save(Connection connection, SubjectRequest request) throws SQLException {
        SqlStatement.update(
                connection,
                SAVE,
                request.id().toString(),
                request.kind().label(),
                request.channel().label(),
                request.received().toEpochMilli(),
                request.due().toEpochMilli(),
                request.status().label(),
                request.reference());
    }

    @Override
    public Optional<SubjectRequest> find(UUID id) {
        return find("WHERE id = ?", id.toString()).stream().findFirst();
    }

    @Override
    public List<SubjectRequest> all(int most) {
        return find(
                "ORDER BY CASE WHEN " + IS_FINAL + " THEN 1 ELSE 0 END," + " CASE WHEN " + IS_FINAL
                        + " THEN -received ELSE due END, id LIMIT ?",
                most);
    }

    private List<SubjectRequest> find(String condition, Object value) {
        return database.read(connection -> SqlStatement.list(
                connection,
                JdbcSubjectRequests::request,
                "SELECT " + COLUMNS + " FROM subject_request " + condition,
                value));
    }

    private static SubjectRequest request(ResultSet row) throws SQLException {
        return new SubjectRequest(
                UUID.fromString(row.getString(1)),
                SubjectRequest.Kind.of(row.getString(2)).orElseThrow(),
                SubjectRequest.Channel.of(row.getString(3)).orElseThrow(),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                SubjectRequest.Status.of(row.getString(6)).orElseThrow(),
                row.getString(7));
    }

    @Override
    public int forget(Instant receivedBefore) {
        int forgotten = database.commits().write(JdbcAuditTrail.REGISTERS, statements -> {
            statements.noteDeletion();
            return forget(statements.connection(), receivedBefore);
        });
        database.cleaning().request();
        return forgotten;
    }

    private static int forget(Connection connection, Instant receivedBefore) throws SQLException {
        String old = " FROM subject_request WHERE received < ? AND " + IS_FINAL;
        long before = receivedBefore.toEpochMilli();
        SqlStatement.update(connection, "DELETE FROM audit_event WHERE target IN (SELECT id" + old + ")", before);
        return SqlStatement.update(connection, "DELETE" + old, before);
    }
}
