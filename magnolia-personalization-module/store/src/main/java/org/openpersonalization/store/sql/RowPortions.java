package org.openpersonalization.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Portions of the rows that a transaction changes. Each has twice the rows of the one before; the last one is that after which a
 * second is over, so that on a slow store no caller gives up a transaction that goes on. For one transaction.
 */
public final class RowPortions {

    private static final int FIRST = 20;
    private static final int LARGEST = 500;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    /** Rows in memory that are added to the tables at the end. */
    private static final int MOST_WAITING = 20_000;
    /** A row that is added to the tables at the end takes this part of the time of a row of a portion. */
    private static final long QUICKER = 4;

    /** Changes rows. */
    public interface Change {
        /** Changes at most so many rows and returns their number. */
        int of(int most) throws SQLException;
    }

    /**
     * The result of {@link #change}.
     *
     * @param rows number of changed rows
     * @param isMore whether further rows may be left
     */
    public record Changed(int rows, boolean isMore) {
        public static final Changed NONE = new Changed(0, false);

        /** This and another change in the same transaction. */
        public Changed and(Changed other) {
            return new Changed(rows + other.rows, isMore || other.isMore);
        }
    }

    private final int most;
    private final LongSupplier nanos;
    private final long begun;
    private int last;
    private int used;

    /**
     * Portions of a transaction that begins now.
     *
     * @param most rows in all portions together
     */
    public RowPortions(int most) {
        this(most, System::nanoTime);
    }

    /**
     * The same by another clock.
     *
     * @param nanos the time in nanoseconds
     */
    RowPortions(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Number of rows of the next portion; 0 when the transaction is to end. */
    public int next() {
        return next(0);
    }

    /**
     * The same for a transaction that changes further rows at its end.
     *
     * @param waiting number of those rows
     */
    public int next(long waiting) {
        boolean isRoomLeft = used == 0 || waiting < MOST_WAITING && isTimeLeft(waiting);
        int size = !isRoomLeft ? 0 : used == 0 ? FIRST : Math.min(2 * last, LARGEST);
        last = Math.min(size, most - used);
        used += last;
        return last;
    }

    private boolean isTimeLeft(long waiting) {
        long spent = nanos.getAsLong() - begun;
        return spent + spent / used * waiting / QUICKER < NANOS;
    }

    /** Changes portions of rows until there are fewer of them than may be changed, or the transaction is to end. */
    public Changed change(Change change) throws SQLException {
        int rows = 0;
        int size = next();
        while (size > 0) {
            int changed = change.of(size);
            rows += changed;
            if (changed < size) {
                return new Changed(rows, false);
            }
            size = next();
        }
        return new Changed(rows, true);
    }
}
