package org.openpersonalization.store.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.AuditTrail;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** The trail in SQL. */
public final class JdbcAuditTrail implements AuditTrail {

    /** Registers are written under this key, since they concern no visitor. */
    public static final VisitorKey REGISTERS = new VisitorKey(Long.MIN_VALUE + 3, 0);

    private static final String COLUMNS = "time, actor, action, target, detail";

    private final Database database;

    public JdbcAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditEvent event) {
        database.commits().write(REGISTERS, statements -> insert(statements.connection(), event));
    }

    public static int insert(Connection connection, AuditEvent event) throws SQLException {
        return SqlStatement.update(
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
        return database.read(connection -> SqlStatement.list(
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
