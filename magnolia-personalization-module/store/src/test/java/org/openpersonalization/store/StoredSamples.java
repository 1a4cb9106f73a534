package org.openpersonalization.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Session;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.profile.Visits;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;
import org.openpersonalization.service.privacy.UnsettledRecords.Doubtful;
import org.openpersonalization.service.privacy.UnsettledRecords.Unrecorded;
import org.openpersonalization.service.privacy.UnsettledRecords.Unregistered;
import org.openpersonalization.service.privacy.UnsettledRecords.Unsettled;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.statistics.sample.Cap;

/** Values of everything that is stored as text, in the order of the golden files. Samples are added at the end. */
final class StoredSamples {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");

    private static final Instant WHOLE = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DIGITS = "0123456789abcdef".repeat(4);

    private StoredSamples() {}

    static List<Signal> signals() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("size", "XL „groß“");
        properties.put("colour", "");
        return List.of(
                new Signal.PageView(at(1), "/home", List.of("pricing", "b"), List.of("tea")),
                new Signal.PageView(at(2), "/bücher/\"1\"", List.of(), List.of()),
                new Signal.ComponentClick(at(3), "/home", "hero", "/shop?x=1&y=<2>"),
                new Signal.ComponentClick(at(4), "/home", "hero", ""),
                new Signal.ScrollDepth(at(5), "/home", 75),
                new Signal.VisibleTime(at(6), "/home", 86_400),
                new Signal.ContentConsumed(at(7), "/guide", List.of("alps", "skiing")),
                new Signal.ProductView(at(8), "boots-42", List.of("boots")),
                new Signal.Search(at(9), "rote schuhe"),
                new Signal.FormSubmit(at(10), "newsletter"),
                new Signal.DeclaredPreference(at(11), "goal", List.of("relax", "ski")),
                new Signal.DeclaredPreference(at(12), "goal", List.of()),
                new Signal.Conversion(at(13), "order", OptionalDouble.of(49.95)),
                new Signal.Conversion(at(14), "order", OptionalDouble.of(3)),
                new Signal.Conversion(at(15), "order", OptionalDouble.empty()),
                new Signal.NamedEvent(at(16), "configured", properties),
                new Signal.NamedEvent(at(17), "opened", Map.of()));
    }

    private static Occurrence at(int number) {
        return new Occurrence(new UUID(0x0102030405060708L, number), number % 2 == 0 ? WHOLE : NOW);
    }

    static List<Profile> profiles() {
        Session session = new Session(
                NOW.minusSeconds(60), NOW, new TreeMap<>(Map.of("views", 3L, "views.pricing", 1L, "clicks", 1L)));
        Profile full = new Profile(
                9_007_199_254_740_993L,
                Optional.of(new Visits(NOW.minusSeconds(90_000), NOW.minusSeconds(80_000), 3, 1, session)),
                new TreeMap<>(Map.of(
                        "views", new DayCounts(12, new TreeMap<>(Map.of(20_780L, 4L, 20_781L, 3L))),
                        "n", new DayCounts(1, new TreeMap<>()))),
                new TreeMap<>(Map.of("tea", new Interest(1.0 / 3, NOW), "ski", new Interest(2, NOW.minusSeconds(1)))),
                new TreeMap<>(Map.of("goal", List.of("relax", "ski"), "\"odd\"", List.of("é"))));
        Session first = new Session(NOW, NOW, new TreeMap<>());
        return List.of(
                Profile.empty(),
                full,
                new Profile(
                        1,
                        Optional.of(new Visits(NOW, null, 1, 0, first)),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("t", new Interest(1e-12, Instant.EPOCH))),
                        new TreeMap<>(Map.of("none", List.of()))));
    }

    static List<Plan> plans() {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("declared.goal", null);
        condition.put("profile.views", new LinkedHashMap<>(new TreeMap<>(Map.of("$gte", 2.5, "$lt", 12_345_678_901L))));
        condition.put("context.country", Map.of("$in", Arrays.asList("DE", null, true, 7)));
        FrozenAudience odd = new FrozenAudience("odd", "“Odd”", condition, Map.of());
        return List.of(
                Experiments.plan("plain"),
                Experiments.rich("rich"),
                Experiments.plan("odd", new Population(odd, 0.1, Optional.empty())));
    }

    static List<List<Goal>> goals() {
        Goal reading = new Goal(
                "reading",
                "Reads „a lot“",
                new GoalRule.Deed(ActivityKind.READ, "/guide", 30),
                Measure.PER_VIEW,
                Cap.LARGEST,
                Duration.ofMinutes(90),
                true);
        Goal each = new Goal(
                "each",
                "Each",
                new GoalRule.Deed(ActivityKind.EVENT, "configured", 0),
                Measure.VALUE_EACH,
                new Cap(5_000),
                Duration.ofSeconds(1, 500_000_000),
                false);
        return List.of(List.of(), Experiments.goals(), List.of(reading, each));
    }

    static List<Comparison> comparisons() {
        return List.of(
                new Comparison(
                        "experiment/hero/1",
                        "c",
                        List.of(new Comparison.Share("default", 1.0 / 3), new Comparison.Share("a \"b\"", 2.0 / 3)),
                        Experiments.goals(),
                        NOW),
                new Comparison(
                        "programme/2",
                        "",
                        List.of(new Comparison.Share("holdout", 0.05), new Comparison.Share("personalized", 0.95)),
                        List.of(),
                        WHOLE));
    }

    static List<Traits> traits() {
        return List.of(Traits.none(), new Traits(new TreeMap<>(Map.of("device", "phone", "audience:climbers", "yes"))));
    }

    /** All kinds of entries, the decisions first. */
    static List<Entry> entries() {
        return List.of(
                decision(1, Statement.Verdict.GIVEN, Circumstances.Source.BANNER, List.of("Sec-GPC"))
                        .of(DIGITS),
                decision(2, Statement.Verdict.WITHDRAWN, Circumstances.Source.PREFERENCE_CENTRE, List.of())
                        .of(DIGITS),
                new ConsentEntry(
                        id(3),
                        WHOLE,
                        DIGITS,
                        new Statement(new Purpose("own-purpose"), Statement.Verdict.SIGNAL, Optional.empty()),
                        new Notice("", "", ""),
                        new Circumstances("Shop „Süd“", "", "", Circumstances.Source.GPC_HEADER, "", List.of())),
                new Erasure(id(4), NOW, DIGITS),
                new Purge(id(5), NOW, 2, DIGITS, WHOLE),
                new TextRegistration(id(6), NOW, Purpose.BEHAVIORAL, 3, DIGITS));
    }

    private static RecordDraft decision(
            int number, Statement.Verdict verdict, Circumstances.Source source, List<String> signals) {
        return new RecordDraft(
                id(number),
                NOW,
                new Statement(Purpose.BEHAVIORAL, verdict, Optional.of(NOW.plusSeconds(60))),
                new Notice("1", DIGITS, "de"),
                new Circumstances("Shop", "US-CA", "opt-in", source, "a: refuse, allow", signals));
    }

    private static UUID id(int number) {
        return new UUID(0x1112131415161718L, number);
    }

    static List<Unsettled> unsettled() {
        RecordDraft draft = decision(7, Statement.Verdict.GIVEN, Circumstances.Source.API, List.of());
        VisitorKey subject = new VisitorKey(1, -2);
        return List.of(
                new Unrecorded(subject, List.of(draft)),
                new Doubtful(subject, Map.of(id(8), draft)),
                new Unregistered(id(9), SubjectRequest.Kind.ERASURE, NOW));
    }

    static Withdrawal withdrawal() {
        return Withdrawal.of(Set.of(Purpose.ANALYTICS, Purpose.BEHAVIORAL), NOW)
                .and(Withdrawal.of(Set.of(Purpose.PREFERENCES), WHOLE));
    }

    static List<Checkpoint> checkpoints() {
        return List.of(new Checkpoint(4, DIGITS, WHOLE, 0), new Checkpoint(9, DIGITS, NOW, 5));
    }
}
