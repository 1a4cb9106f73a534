package org.openpersonalization.store.signal;

import java.sql.SQLException;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.Statements;

/**
 * Deletes some of a visitor's rows in each transaction, so that no deletion holds up the writing thread for long. The
 * first step takes the purposes out of the profile; the last one takes the visitor out of the sums and folds the
 * remaining signals, if signals of the purposes arrived since. Data of one purpose do not depend on another, so that
 * the rest of the profile stays as it is. The choices of models rest on several purposes and are deleted with each.
 */
public final class DeletionSteps {

    /** Rows of all tables in one transaction. */
    public static final int MOST_ROWS = 2_000;

    private final SignalRows log;
    private final DeletionOrder order;

    public DeletionSteps(SignalRows log, DeletionOrder order) {
        this.log = log;
        this.order = order;
    }

    /** Whether the order changes sums. */
    public boolean isCounting() {
        return order.purposes().contains(Exposure.PURPOSE);
    }

    /** Begins. Returns whether everything is done; otherwise the order is in its table. */
    public boolean begin(Statements statements) throws SQLException {
        for (Purpose purpose : order.purposes()) {
            statements.noteWithdrawal(order.visitor(), purpose, order.at());
        }
        Statements.Row row = log.row(statements, order.visitor());
        Statements.Row without = without(row);
        boolean gone = !deleteSome(statements).isMore();
        if (!without.equals(row)) {
            statements.save(order.visitor(), without, order.at());
        }
        if (gone) {
            finish(statements);
        } else {
            order.insert(statements.connection());
        }
        return gone;
    }

    /** Goes on with an order that is in its table, or that another instance has finished. Returns whether it is done. */
    public boolean goOn(Statements statements) throws SQLException {
        boolean gone = !deleteSome(statements).isMore();
        if (gone) {
            finish(statements);
            order.delete(statements.connection());
        }
        return gone;
    }

    private Statements.Row without(Statements.Row row) {
        Profile base = row.base();
        Profile body = row.body();
        for (Purpose purpose : order.purposes()) {
            base = base.without(purpose);
            body = body.without(purpose);
        }
        return new Statements.Row(base, body, row.logged());
    }

    private RowPortions.Changed deleteSome(Statements statements) throws SQLException {
        RowPortions portions = new RowPortions(MOST_ROWS);
        RowPortions.Changed deleted = RowPortions.Changed.NONE;
        for (Purpose purpose : order.purposes()) {
            deleted = deleted.and(
                    portions.change(most -> statements.deletePurpose(order.visitor(), purpose, order.at(), most)));
        }
        deleted = deleted.and(portions.change(most -> statements.deleteChoices(order.visitor(), order.at(), most)));
        if (isCounting()) {
            deleted = deleted.and(
                    CountedRowsDeletion.delete(statements.connection(), order.visitor(), order.at(), portions));
        }
        if (deleted.rows() > 0) {
            statements.noteDeletion();
        }
        return deleted;
    }

    private void finish(Statements statements) throws SQLException {
        log.settle(statements, order.visitor(), order.purposes(), order.at());
        if (isCounting()) {
            CountedRowsDeletion.leave(statements.connection(), order.visitor(), order.at());
        }
    }
}
