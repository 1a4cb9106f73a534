package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.rights.AuditEvent;
import org.openpersonalization.rights.AuditTrail;

/** The trail in SQL. */
final class JdbcAuditTrail implements AuditTrail {

    /** Registers are written under this key, since they are about nobody. */
    static final VisitorKey REGISTERS = new VisitorKey(Long.MIN_VALUE + 3, 0);

    private static final String COLUMNS = "time, actor, action, target, detail";

    private final Database database;

    JdbcAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditEvent event) {
        database.commits().write(REGISTERS, statements -> insert(statements.connection(), event));
    }

    static int insert(Connection connection, AuditEvent event) throws SQLException {
        return Sql.update(
                connection,
                "INSERT INTO audit_event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)",
                event.time().toEpochMilli(),
                event.actor(),
                event.action(),
                event.target(),
                event.detail());
    }

    @Override
    public List<AuditEvent> newest(int most) {
        return find("ORDER BY sequence DESC LIMIT ?", most);
    }

    @Override
    public List<AuditEvent> about(String target) {
        return find("WHERE target = ? ORDER BY sequence", target);
    }

    private List<AuditEvent> find(String condition, Object value) {
        return database.read(connection -> Sql.list(
                connection,
                row -> new AuditEvent(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                "SELECT " + COLUMNS + " FROM audit_event " + condition,
                value));
    }
}
