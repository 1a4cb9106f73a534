package org.openpersonalization.store.signal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * A requested deletion, with its row in the table {@code deletion}.
 *
 * @param id a random id
 * @param visitor the visitor whose data are deleted
 * @param purposes the purposes whose data are deleted
 * @param at the moment of the request
 */
public record DeletionOrder(UUID id, VisitorKey visitor, Set<Purpose> purposes, Instant at) {

    private static final String SEPARATOR = ",";

    public DeletionOrder {
        purposes = Set.copyOf(purposes);
    }

    public static DeletionOrder of(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        return new DeletionOrder(UUID.randomUUID(), visitor, purposes, at);
    }

    public void insert(Connection connection) throws SQLException {
        SqlStatement.update(
                connection,
                "INSERT INTO deletion (id, visitor, purposes, at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                id.toString(),
                visitor.bytes(),
                purposes.stream().map(Purpose::id).sorted().collect(Collectors.joining(SEPARATOR)),
                at.toEpochMilli());
    }

    public void delete(Connection connection) throws SQLException {
        SqlStatement.update(connection, "DELETE FROM deletion WHERE id = ?", id.toString());
    }

    /** The oldest orders that are open. */
    public static List<DeletionOrder> oldest(Connection connection, int most) throws SQLException {
        return SqlStatement.list(
                connection,
                DeletionOrder::row,
                "SELECT id, visitor, purposes, at FROM deletion ORDER BY sequence LIMIT ?",
                most);
    }

    private static DeletionOrder row(ResultSet row) throws SQLException {
        Set<Purpose> purposes = new TreeSet<>();
        for (String purpose : row.getString(3).split(SEPARATOR)) {
            purposes.add(new Purpose(purpose));
        }
        return new DeletionOrder(
                UUID.fromString(row.getString(1)),
                VisitorKey.of(row.getBytes(2)),
                purposes,
                Instant.ofEpochMilli(row.getLong(4)));
    }
}
