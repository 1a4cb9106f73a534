package org.openpersonalization.magnolia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.rights.VisitorStores;
import org.openpersonalization.store.ReopeningProfileStore;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.web.RequestContextReader;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.visitor.VisitorCookies;
import org.openpersonalization.web.visitor.Visitors;
import org.openpersonalization.web.visitor.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What deals with visitors while one set of settings is in force: store, limits, and the job that shortens the log. */
final class VisitorRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorRuntime.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);
    private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofSeconds(30);
    /** Longer than any request, and than a browser keeps what it could not send. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private static final Duration FIRST_HOUSEKEEPING = Duration.ofMinutes(10);

    /**
     * What it works with.
     *
     * @param stores opens the store
     * @param reader reads requests
     * @param backlog what is still to be deleted of those who withdrew
     * @param keeping whether what visitors do is kept on this instance
     */
    record Surroundings(
            ProfileStores stores, RequestContextReader reader, Withdrawals.Backlog backlog, boolean keeping) {}

    private final ReopeningProfileStore store;
    private final Visitors visitors;
    private final VisitorServices services;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "personalization-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Opens the store and waits a little for it; when it cannot be opened yet, that is tried again in the background.
     *
     * @param home the folder below which the database file is, where no database is named
     */
    VisitorRuntime(Settings settings, Optional<Path> home, Surroundings surroundings) {
        StoreSettings where = settings.store(home);
        Optional<Path> folder = settings.isOwnFile() ? home : Optional.empty();
        this.store =
                ReopeningProfileStore.opening(() -> open(surroundings.stores(), where, folder), PAUSE_BETWEEN_ATTEMPTS);
        Visitors.Rules rules = new Visitors.Rules(
                settings.consent(),
                settings.fold(),
                settings.stages(),
                new Visitors.Storing(settings.readBudget(), surroundings.keeping(), settings.signalsPerMinute()));
        VisitorCookies cookies =
                new VisitorCookies(settings.cookieKeys(), settings.consent().validity());
        this.visitors = new Visitors(rules, cookies, settings.visitorIds(), store, surroundings.backlog());
        this.services = new VisitorServices(surroundings.reader(), visitors, settings.limits());
        store.awaitOpen(PATIENCE_AT_START);
    }

    private static VisitorStores open(ProfileStores stores, StoreSettings where, Optional<Path> home) {
        try {
            if (home.isPresent()) {
                makePrivate(home.get().resolve("personalization"));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder for visitors' data cannot be made", unwritable);
        }
        return stores.open(where);
    }

    /** Nobody else on the machine reads what is in there, where the file system knows of owners. */
    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView owners = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (owners != null) {
            owners.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Once a day, shortens the log and forgets those who do not come back.
     *
     * @param retention how long signals stay in the log
     * @param consent how long a choice holds; nobody is known any longer than that after their last visit
     */
    void keepHouse(Duration retention, Duration consent, Clock clock) {
        housekeeping.scheduleWithFixedDelay(
                () -> keepHouseNow(retention, consent, clock),
                FIRST_HOUSEKEEPING.toMinutes(),
                Duration.ofDays(1).toMinutes(),
                TimeUnit.MINUTES);
    }

    private void keepHouseNow(Duration retention, Duration consent, Clock clock) {
        try {
            Instant old = clock.instant().minus(retention);
            int signals = store.foldAway(old, old);
            int visitors = store.forgetUntouched(clock.instant().minus(consent));
            store.forgetWithdrawals(clock.instant().minus(ON_ITS_WAY));
            LOG.info("Old signals and visitors were forgotten [signals={}, visitors={}]", signals, visitors);
        } catch (RuntimeException fault) {
            LOG.warn("Old signals and visitors could not be forgotten, trying again tomorrow", fault);
        }
    }

    Visitors visitors() {
        return visitors;
    }

    VisitorServices services() {
        return services;
    }

    boolean isStoreOpen() {
        return store.isOpen();
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        visitors.close();
        services.limits().close();
        store.close();
    }
}
