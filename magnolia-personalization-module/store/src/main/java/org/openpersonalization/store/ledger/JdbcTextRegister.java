package org.openpersonalization.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * The wordings in SQL, one row for each language of a version. Each version has a record in the ledger, written in the same
 * transaction; the lock on the chain keeps instances from counting the same version twice.
 */
public final class JdbcTextRegister implements TextRegister {

    private static final String COLUMNS = "purpose, version, language, since, label, description, text";

    /** One language of a version. */
    private record Line(Purpose purpose, int version, String language, Instant since, Wording wording) {}

    private final Database database;
    private final Seals seals;

    /**
     * A register.
     *
     * @param seals the keys that seal the ledger's records
     */
    public JdbcTextRegister(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    @Override
    public int register(PurposeTerms terms, Instant now) {
        return database.commits()
                .write(JdbcConsentLedger.CHAIN, statements -> register(statements.connection(), terms, now));
    }

    private int register(Connection connection, PurposeTerms terms, Instant now) throws SQLException {
        recordOlder(connection, now);
        List<TextVersion> known = versions(lines(
                connection,
                "WHERE purpose = ? AND version = (SELECT MAX(version) FROM purpose_text WHERE purpose = ?)",
                terms.purpose().id(),
                terms.purpose().id()));
        if (known.isEmpty() || !known.get(0).wordings().equals(terms.wordings())) {
            int version = known.isEmpty() ? 1 : known.get(0).version() + 1;
            insert(connection, terms.withVersion(version), now);
            TextVersion added = new TextVersion(
                    terms.purpose(), version, Instant.ofEpochMilli(now.toEpochMilli()), terms.wordings());
            // recorded already where rows were deleted with the database alone, which a verification finds
            if (LedgerRows.find(connection, TextRegistration.idOf(added)).isEmpty()) {
                LedgerRows.append(connection, TextRegistration.of(added, now), seals);
            }
            return version;
        }
        return known.get(0).version();
    }

    private static void insert(Connection connection, PurposeTerms terms, Instant now) throws SQLException {
        for (SortedMap.Entry<String, Wording> each : terms.wordings().entrySet()) {
            Wording wording = each.getValue();
            SqlStatement.update(
                    connection,
                    "INSERT INTO purpose_text (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                    terms.purpose().id(),
                    terms.version(),
                    each.getKey(),
                    now.toEpochMilli(),
                    wording.label(),
                    wording.description(),
                    wording.text());
        }
    }

    @Override
    public List<TextVersion> versions() {
        return database.read(connection -> versions(lines(connection, "")));
    }

    /** Records the versions of before there were such records, all at once: afterwards no other way leads into the ledger. */
    private void recordOlder(Connection connection, Instant now) throws SQLException {
        List<TextVersion> all = versions(lines(connection, ""));
        for (TextVersion version : all) {
            if (LedgerRows.find(connection, TextRegistration.idOf(version)).isPresent()) {
                return;
            }
        }
        for (TextVersion version : all) {
            LedgerRows.append(connection, TextRegistration.of(version, now), seals);
        }
    }

    private static List<Line> lines(Connection connection, String condition, Object... values) throws SQLException {
        return SqlStatement.list(
                connection,
                row -> new Line(
                        new Purpose(row.getString(1)),
                        row.getInt(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        new Wording(row.getString(5), row.getString(6), row.getString(7))),
                "SELECT " + COLUMNS + " FROM purpose_text " + condition + " ORDER BY purpose, version, language",
                values);
    }

    /** The lines, which stand in order, put together. */
    private static List<TextVersion> versions(List<Line> lines) {
        List<TextVersion> versions = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            Line first = lines.get(from);
            if (to == lines.size() || !isSame(first, lines.get(to))) {
                SortedMap<String, Wording> wordings = new TreeMap<>();
                lines.subList(from, to).forEach(line -> wordings.put(line.language(), line.wording()));
                versions.add(new TextVersion(first.purpose(), first.version(), first.since(), wordings));
                from = to;
            }
        }
        return versions;
    }

    private static boolean isSame(Line one, Line other) {
        return one.purpose().equals(other.purpose()) && one.version() == other.version();
    }
}
