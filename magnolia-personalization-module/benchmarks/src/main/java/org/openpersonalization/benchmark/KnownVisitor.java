package org.openpersonalization.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.TiedId;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.KeepingServices;
import org.openpersonalization.web.visitor.VisitorCookies;
import org.openpersonalization.web.visitor.Visitors;

/** A visitor who agreed to all five purposes and viewed some pages, in an SQLite file of their own. */
final class KnownVisitor implements AutoCloseable {

    /** Page views of the last week. */
    static final int VIEWS = 40;

    private static final int PAGES = 12;
    private static final int MINUTES_BETWEEN = 30;
    private static final int BASE = 36;
    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);

    private final VisitorIds ids = new VisitorIds(key(2), new SplittableRandom(1));
    private final SigningKeys keys = new SigningKeys(new TreeMap<>(Map.of("key-001", key(1))));
    private final String consentId = ids.create();
    private final String id = ids.create();
    private final Path folder;
    private final JdbcStores stores;
    private final Visitors visitors;

    /** Opens the store and fills it. */
    KnownVisitor(RequestContextReader reader) throws IOException {
        folder = Files.createTempDirectory("benchmark");
        stores = JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
        Instant first = Instant.now().minus(Duration.ofMinutes((long) VIEWS * MINUTES_BETWEEN));
        List<Signal> views = new ArrayList<>();
        for (int number = 0; number < VIEWS; number++) {
            views.add(view(number, first.plus(Duration.ofMinutes((long) number * MINUTES_BETWEEN))));
        }
        stores.profiles().append(ids.keyOf(id), views, Instant.now());
        visitors = visitors(reader);
    }

    private static byte[] key(int number) {
        byte[] key = new byte[SigningKeys.MIN_BYTES];
        Arrays.fill(key, (byte) number);
        return key;
    }

    private static Signal view(int number, Instant time) {
        return new Signal.PageView(
                new Occurrence(new UUID(1, number), time),
                "/home/page-" + number % PAGES,
                List.of("group-" + number % 3),
                List.of("topic-" + number % 4));
    }

    private Visitors visitors(RequestContextReader reader) {
        ConsentRules rules =
                ConsentRules.of(PURPOSES.stream().map(KnownVisitor::terms).toList(), HALF_A_YEAR, HALF_A_YEAR);
        return new Visitors(
                new Visitors.Rules(() -> rules, Jurisdictions.strict(), true, true),
                new VisitorCookies(
                        keys,
                        HALF_A_YEAR,
                        request -> reader.forwardingOf(request).isSecure()),
                new KeepingServices(
                        useCases(() -> rules),
                        ids,
                        MeasuredGoals.none(),
                        new ExcludedTraffic(() -> stores.counts().traffic())));
    }

    private VisitorUseCases useCases(Supplier<ConsentRules> rules) {
        return new VisitorUseCases(
                ids,
                new VisitorUseCases.Stores(
                        stores.profiles(),
                        new ConsentRecorder(stores::privacy, "Shop", RecordingBacklog.empty()),
                        WithdrawalBacklog.empty(),
                        new Jobs()),
                rules,
                new VisitorUseCases.Folding(FoldSettings.defaults(), StageRules.defaults()),
                new VisitorUseCases.Limits(BUDGET, true, VIEWS));
    }

    private static PurposeTerms terms(Purpose purpose) {
        Wording wording = new Wording(purpose.id(), "", "About " + purpose);
        return new PurposeTerms(purpose, 1, new TreeMap<>(Map.of("en", wording)), PurposeTerms.Rules.strict());
    }

    Visitors visitors() {
        return visitors;
    }

    /** The header {@code Cookie} that the visitor's browser sends on HTTPS. */
    String cookies() {
        StringBuilder choices = new StringBuilder("_" + consentId);
        String moment = Long.toString(Instant.now().minus(Duration.ofDays(2)).toEpochMilli(), BASE);
        PURPOSES.forEach(purpose -> choices.append('.')
                .append(purpose.id())
                .append("-1-")
                .append(moment)
                .append("_1"));
        String tied = new TiedId(id, java.util.Optional.of(consentId)).write();
        return "__Host-p13n_consent=" + keys.sign(VisitorCookies.CONSENT, choices.toString()) + "; __Host-p13n_id="
                + keys.sign(VisitorCookies.ID, tied) + "; session=6f1ed002ab5595859014ebf0951522d9";
    }

    @Override
    public void close() throws IOException {
        visitors.close();
        stores.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
