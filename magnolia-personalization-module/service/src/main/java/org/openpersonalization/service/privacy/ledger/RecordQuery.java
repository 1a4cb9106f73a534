package org.openpersonalization.service.privacy.ledger;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;

/**
 * A search for records. Empty criteria do not restrict it.
 *
 * @param subject a commitment
 * @param purpose the purpose
 * @param verdict the decision
 * @param source the place of the decision
 * @param from first moment, inclusive
 * @param until last moment, exclusive
 * @param before records with smaller numbers only, for the next page
 * @param most maximum number of records, 1 to 1000
 */
public record RecordQuery(
        Optional<String> subject,
        Optional<Purpose> purpose,
        Optional<Statement.Verdict> verdict,
        Optional<Circumstances.Source> source,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before,
        int most) {

    private static final int MOST = 1_000;

    public RecordQuery {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("A page has 1 to 1000 records [most=" + most + "]");
        }
    }

    /** The same for one subject, or for all. */
    public RecordQuery about(Optional<String> other) {
        return new RecordQuery(other, purpose, verdict, source, from, until, before, most);
    }

    /** The same with one more record, which tells whether a page follows. */
    public RecordQuery withOneMore() {
        return new RecordQuery(subject, purpose, verdict, source, from, until, before, most + 1);
    }

    /** The newest records, whatever they say. */
    public static RecordQuery newest(int most) {
        return new RecordQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                most);
    }
}
