package org.openpersonalization.store;

import java.nio.file.Path;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.store.sql.Dialect;

/**
 * Where and how signals and profiles are kept.
 *
 * @param jdbcUrl {@code jdbc:sqlite:/path/to/file} or {@code jdbc:postgresql://host/database}
 * @param user for PostgreSQL; empty otherwise
 * @param password for PostgreSQL; empty otherwise
 * @param readers connections for reading
 * @param cachedProfiles profiles kept in memory
 * @param fold how signals add up
 * @param seals the keys that seal consent records
 * @param mostBytesToRewrite size of the largest SQLite file that is written again as a whole after deletions
 */
public record StoreSettings(
        String jdbcUrl,
        String user,
        String password,
        int readers,
        long cachedProfiles,
        FoldSettings fold,
        Seals seals,
        long mostBytesToRewrite) {

    /** About a second. */
    private static final long USUAL_BYTES_TO_REWRITE = 256L << 20;

    private static final int USUAL_READERS = 4;
    private static final long USUAL_PROFILES = 10_000;

    /** Settings without keys: consent records are added unsealed. */
    public StoreSettings(
            String jdbcUrl, String user, String password, int readers, long cachedProfiles, FoldSettings fold) {
        this(jdbcUrl, user, password, readers, cachedProfiles, fold, Seals.NONE, USUAL_BYTES_TO_REWRITE);
    }

    /** Settings with the usual bound for files that are written again as a whole. */
    public StoreSettings(
            String jdbcUrl,
            String user,
            String password,
            int readers,
            long cachedProfiles,
            FoldSettings fold,
            Seals seals) {
        this(jdbcUrl, user, password, readers, cachedProfiles, fold, seals, USUAL_BYTES_TO_REWRITE);
    }

    /** The same with keys. */
    public StoreSettings sealing(Seals seals) {
        return new StoreSettings(jdbcUrl, user, password, readers, cachedProfiles, fold, seals, mostBytesToRewrite);
    }

    /** The same with another bound; larger files are scrubbed in steps. */
    public StoreSettings rewritingUpTo(long bytes) {
        return new StoreSettings(jdbcUrl, user, password, readers, cachedProfiles, fold, seals, bytes);
    }

    /** An SQLite file with the usual settings. */
    public static StoreSettings sqlite(Path file) {
        return new StoreSettings(
                "jdbc:sqlite:" + file.toAbsolutePath(), "", "", USUAL_READERS, USUAL_PROFILES, FoldSettings.defaults());
    }

    /** A PostgreSQL database with the usual settings. */
    public static StoreSettings postgresql(String jdbcUrl, String user, String password) {
        return new StoreSettings(jdbcUrl, user, password, USUAL_READERS, USUAL_PROFILES, FoldSettings.defaults());
    }

    @Override
    public String toString() {
        return "StoreSettings[store=" + Dialect.of(jdbcUrl) + "]";
    }
}
