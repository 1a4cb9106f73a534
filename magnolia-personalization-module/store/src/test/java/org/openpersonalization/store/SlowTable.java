package org.openpersonalization.store;

import java.util.function.Supplier;

/** Lets PostgreSQL pause for three milliseconds before each row of a table that changes in one way. */
final class SlowTable {

    private final RawSql sql;
    private final String change;
    private final String table;

    SlowTable(StoreSettings settings, String change, String table) {
        this.sql = new RawSql(settings);
        this.change = change;
        this.table = table;
    }

    /** Runs a part meanwhile. */
    <T> T during(Supplier<T> part) {
        sql.run("CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_sleep(0.003); IF TG_OP = ''DELETE'' THEN RETURN OLD; END IF; RETURN NEW; END'");
        sql.run("CREATE TRIGGER slow BEFORE " + change + " ON " + table + " FOR EACH ROW EXECUTE FUNCTION slow()");
        try {
            return part.get();
        } finally {
            sql.run("DROP TRIGGER slow ON " + table);
        }
    }
}
