package org.openpersonalization.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A real PostgreSQL of its own for a test class. */
final class Postgresql implements AutoCloseable {

    private final EmbeddedPostgres server;

    Postgresql() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    StoreSettings settings() {
        return StoreSettings.postgresql(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
