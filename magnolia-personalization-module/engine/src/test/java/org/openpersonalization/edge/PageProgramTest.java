package org.openpersonalization.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.message.Message;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;

@DisplayName("The key program of a page")
class PageProgramTest {

    private static final int SITES = 150;
    private static final int VISITS = 400;
    private static final String PAGE = "/home";
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 9, 30, 0, 0, ZoneId.of("Europe/Zurich"));
    /** An experiment runs on the component {@code c}. */
    private static final DecisionLadder LADDER = new DecisionLadder(new Slices(0.05, 0.1), experiment("v0"));

    private static RunningExperiments experiment(String variant) {
        Timing timing = new Timing(Optional.empty(), NOW.plusYears(1).toInstant(), 0, 1);
        List<Variation> arms = List.of(new Variation("default", 0.5), new Variation(variant, 0.5));
        Plan plan = Plans.of("arms", arms, Population.everybody(), timing);
        return RunningExperiments.of(Plans.running(Plans.phase(1, plan)), RequestContext.PATHS);
    }

    @Test
    void visitorsWithOneKeyAreShownTheSameVariantsAtAnyMoment() {
        int compared = 0;
        for (int site = 0; site < SITES; site++) {
            Random random = new Random(site);
            PagePlan plan = plan(random, true);
            Optional<PageProgram> program = PageProgramCompiler.compile(plan).program();
            if (program.isPresent()) {
                compared += requireSameVariants(program.get(), plan, random);
            }
        }
        assertThat(compared).isGreaterThan(SITES * VISITS / 2);
    }

    private static int requireSameVariants(PageProgram program, PagePlan plan, Random random) {
        Map<String, List<String>> shown = new HashMap<>();
        int again = 0;
        for (int moment = 0; moment < 4; moment++) {
            ZonedDateTime time = NOW.plusMinutes(random.nextInt(60 * 24 * 14));
            for (int i = 0; i < VISITS / 4; i++) {
                RequestContext visitor = visitor(random, time);
                List<String> now = variants(plan, visitor);
                List<String> before = shown.putIfAbsent(program.keyOf(visitor) + " " + time, now);
                assertThat(before == null ? now : before).isEqualTo(now);
                again += before == null ? 0 : 1;
            }
        }
        return again;
    }

    @Test
    void withoutDatesAndTimesAKeyStandsForAVectorOfVariants() {
        int several = 0;
        for (int site = 0; site < SITES; site++) {
            Random random = new Random(site);
            PagePlan plan = plan(random, false);
            PageProgram program = PageProgramCompiler.compile(plan).program().orElseThrow();
            Map<List<String>, String> keys = new HashMap<>();
            for (int i = 0; i < VISITS; i++) {
                RequestContext visitor = visitor(random, NOW);
                String key = program.keyOf(visitor);
                String before = keys.putIfAbsent(variants(plan, visitor), key);
                assertThat(before == null ? key : before).isEqualTo(key);
            }
            assertThat(program.count()).isBetween(keys.size(), PageProgram.MOST_KEYS);
            several += keys.size() > 2 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(SITES / 4);
    }

    @Test
    void nothingThatNoConditionNamesMakesAKey() {
        PageProgram program = program(Map.of("context.utm.campaign", Map.of("$in", List.of("spring", "autumn"))));

        assertThat(program.count()).isEqualTo(2);
        assertThat(program.traits())
                .singleElement()
                .satisfies(trait -> assertThat(trait.named())
                        .singleElement()
                        .satisfies(values -> assertThat(values).containsExactly("autumn", "spring")));
    }

    @Test
    void anAbsentValueIsAClassOnlyWhereAConditionAsksForIt() {
        PageProgram known = program(Map.of("context.country", Map.of("$exists", true)));
        PageProgram other = program(Map.of("context.country", Map.of("$ne", "CH")));

        assertThat(known.traits().get(0).named())
                .singleElement()
                .satisfies(values -> assertThat(values).containsExactly(""));
        assertThat(other.traits().get(0).named())
                .singleElement()
                .satisfies(values -> assertThat(values).containsExactly("CH"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context.browser | Firefox | attribute",
                "context.os | Android | attribute",
                "context.gpc | true | attribute",
                "context.referrer.host | example.org | attribute",
                "profile.stage | new | purposes",
                "declared.goal | climb | purposes"
            })
    void anAttributeThatIsNoPublicTraitKeepsThePagePrivate(String path, String value, String obstacle) {
        assertThat(obstacle(Map.of(path, value))).isEqualTo(obstacle);
    }

    @ParameterizedTest
    @CsvSource({"$regex,spr", "$ini,list", "$gt,spring", "$vgt,1.2", "$type,string"})
    void aTestThatCachesCannotEvaluateKeepsThePagePrivate(String operator, String operand) {
        Object value = operand.equals("list") ? List.of("spring") : operand;

        assertThat(obstacle(Map.of("context.utm.campaign", Map.of(operator, value))))
                .isEqualTo("operator");
    }

    @Test
    void everyTestOfADeviceCanBeEvaluated() {
        PageProgram program = program(Map.of("context.device", Map.of("$regex", "^p|^t")));

        assertThat(program.traits().get(0).named())
                .singleElement()
                .satisfies(values -> assertThat(values).containsExactly("phone", "tablet"));
    }

    @Test
    void aPriceKeepsThePagePrivate() {
        Audience swiss = audience(Map.of("context.country", "CH"));
        PagePlan price = page(component("c", ComponentKind.PRICE, rule("v", swiss)));

        assertThat(obstacle(PageProgramCompiler.compile(price))).isEqualTo("purposes");
        assertThat(obstacle(PageProgramCompiler.compile(PagePlan.plain(PAGE)))).isEqualTo("plain");
    }

    @Test
    void anExperimentMakesNoKeySinceItsParticipantsHaveAnId() {
        PagePlan plan =
                page(component("c", ComponentKind.CONTENT, rule("v0", audience(Map.of("context.country", "CH")))));
        RequestContext visitor = visitor(new Random(1), NOW);
        ConsentState granted = new ConsentState(Set.of(Purpose.ANALYTICS));

        List<String> shown = IntStream.range(0, 40)
                .mapToObj(i -> new Visit(visitor, granted, Optional.of("visitor" + i), NOW.toInstant()))
                .map(visit -> LADDER.decide(plan, visit).all().get(0).rung().name())
                .distinct()
                .toList();

        assertThat(shown).contains("EXPERIMENT");
        assertThat(LADDER.decide(plan, Visit.anonymous(visitor, NOW.toInstant()))
                        .all())
                .noneMatch(decision -> decision.rung() == RungKind.EXPERIMENT);
        assertThat(program(plan).count()).isEqualTo(2);
    }

    @Test
    void aPageWithTooManyKeysStaysPrivate() {
        Variant[] rules = IntStream.range(0, 64)
                .mapToObj(i -> rule("v" + i, audience(Map.of("context.utm.source", "s" + i))))
                .toArray(Variant[]::new);
        PagePlan most = page(component("c", ComponentKind.CONTENT, Arrays.copyOf(rules, 63)));
        PagePlan tooMany = page(component("c", ComponentKind.CONTENT, rules));

        assertThat(PageProgramCompiler.compile(most).program().orElseThrow().count())
                .isEqualTo(64);
        assertThat(PageProgramCompiler.compile(tooMany).obstacle().orElseThrow())
                .hasToString(Message.of(EdgeObstacle.KEYS)
                        .text("number", 65)
                        .text("most", 64)
                        .toString());
    }

    @Test
    void aChangedConditionScheduleOrVariantChangesTheRevision() {
        String before = program(Map.of("context.country", "CH")).revision();

        assertThat(program(Map.of("context.country", "CH")).revision()).isEqualTo(before);
        assertThat(program(Map.of("context.country", "DE")).revision()).isNotEqualTo(before);
        Audience swiss = audience(Map.of("context.country", "CH"));
        Variant later = new Variant("v", Optional.of(swiss), new Schedule(NOW.toInstant(), null), List.of());
        assertThat(program(page(component("c", ComponentKind.CONTENT, later))).revision())
                .isNotEqualTo(before);
        assertThat(program(page(component("c", ComponentKind.CONTENT, rule("w", swiss))))
                        .revision())
                .isNotEqualTo(before);
    }

    @Test
    void theNextMomentIsThatOfTheConditionsSchedulesAndOfTheDay() {
        Instant limit = Instant.parse("2026-11-25T08:45:00Z");

        assertThat(new DecidingTimes(false, false, List.of()).next(NOW))
                .isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(new DecidingTimes(false, true, List.of()).next(NOW))
                .isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
        assertThat(new DecidingTimes(true, true, List.of()).next(NOW)).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(new DecidingTimes(true, false, List.of(limit, NOW.toInstant())).next(NOW))
                .isEqualTo(limit);
    }

    private static List<String> variants(PagePlan plan, RequestContext visitor) {
        Visit visit = Visit.anonymous(visitor, visitor.time().toInstant());
        return LADDER.decide(plan, visit).all().stream().map(Decision::variant).toList();
    }

    private static PagePlan plan(Random random, boolean hasTimes) {
        List<Component> components = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            List<Variant> rules = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                Audience audience = audience(condition(random, 1 + random.nextInt(2), hasTimes));
                rules.add(new Variant("v" + j, Optional.of(audience), schedule(random, hasTimes), List.of()));
            }
            components.add(new Component(i == 0 ? "c" : "c" + i, ComponentKind.CONTENT, rules));
        }
        return new PagePlan(PAGE, PageTags.none(), components);
    }

    private static Schedule schedule(Random random, boolean hasTimes) {
        return hasTimes && random.nextInt(4) == 0
                ? new Schedule(NOW.plusDays(random.nextInt(14)).toInstant(), null)
                : Schedule.always();
    }

    private static Map<String, ?> condition(Random random, int depth, boolean hasTimes) {
        if (depth > 0 && random.nextInt(2) == 0) {
            String joint = List.of("$or", "$and", "$nor").get(random.nextInt(3));
            return Map.of(
                    joint, List.of(condition(random, depth - 1, hasTimes), condition(random, depth - 1, hasTimes)));
        }
        return switch (random.nextInt(hasTimes ? 7 : 4)) {
            case 0 ->
                Map.of("context.device", List.of("phone", "tablet", "desktop").get(random.nextInt(3)));
            case 1 -> Map.of("context.country", Map.of(random.nextBoolean() ? "$in" : "$nin", List.of("CH", "DE")));
            case 2 -> Map.of("context.utm.campaign", Map.of(random.nextBoolean() ? "$eq" : "$ne", "spring"));
            case 3 -> Map.of("context.language", Map.of("$exists", random.nextBoolean()));
            case 4 -> Map.of("context.hour", Map.of(random.nextBoolean() ? "$gte" : "$lt", random.nextInt(24)));
            case 5 -> Map.of("context.weekday", "sunday");
            default -> Map.of("context.date", Map.of("$gte", "2026-11-2" + random.nextInt(10)));
        };
    }

    private static RequestContext visitor(Random random, ZonedDateTime time) {
        Device device = new Device(Device.Kind.values()[random.nextInt(4)], "", "");
        String country = List.of("CH", "DE", "AT", "").get(random.nextInt(4));
        Campaign campaign = new Campaign("", "", List.of("spring", "autumn", "").get(random.nextInt(3)), "", "");
        return new RequestContext(
                PAGE,
                new Arrival("", campaign),
                device,
                new Place(country, ""),
                random.nextBoolean() ? "en" : "",
                time,
                new RequestMarks(false, false, false));
    }

    private static String obstacle(Map<String, ?> condition) {
        PagePlan page = page(component("c", ComponentKind.CONTENT, rule("v", audience(condition))));
        return obstacle(PageProgramCompiler.compile(page));
    }

    private static String obstacle(EdgePage page) {
        assertThat(page.program()).isEmpty();
        return page.obstacle().orElseThrow().code();
    }

    private static PageProgram program(Map<String, ?> condition) {
        return program(page(component("c", ComponentKind.CONTENT, rule("v", audience(condition)))));
    }

    private static PageProgram program(PagePlan plan) {
        return PageProgramCompiler.compile(plan).program().orElseThrow();
    }

    private static PagePlan page(Component... components) {
        return new PagePlan(PAGE, PageTags.none(), List.of(components));
    }

    private static Component component(String id, ComponentKind kind, Variant... variants) {
        return new Component(id, kind, List.of(variants));
    }

    private static Variant rule(String name, Audience audience) {
        return new Variant(name, Optional.of(audience), Schedule.always(), List.of());
    }

    private static Audience audience(Map<String, ?> condition) {
        return new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS).compile("a", "A", condition);
    }
}
