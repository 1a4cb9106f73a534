package org.openpersonalization.benchmark.page;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.benchmark.Cpu;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.PageDecisions;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;
import org.openpersonalization.web.pagecache.PageKeys;

/**
 * A page of 20 components, ten of them with two variants by device and by campaign: the decisions, and the signature for the page
 * cache. The other ten are not in the plan and cost nothing here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PersonalizedPageBenchmark {

    private static final int PERSONALIZED = 10;
    private static final int VISITORS = 1 << 10;
    private static final int COMBINATIONS = 50;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final ConsentState CONSENT =
            new ConsentState(Set.of(Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.ANALYTICS));

    private final DecisionLadder ladder = new DecisionLadder(Slices.defaults());
    private final PageKeys keys = new PageKeys("settings", COMBINATIONS, place -> false);
    private final PagePlan plan = plan();
    private final List<RequestContext> contexts = contexts();
    private int number;

    private static PagePlan plan() {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        Audience phone = compiler.compile("phone", "Phones", Map.of("context.device", "phone"));
        Audience spring = compiler.compile("spring", "Spring", Map.of("context.utm.campaign", "spring"));
        List<Component> components = new ArrayList<>();
        for (int component = 0; component < PERSONALIZED; component++) {
            components.add(new Component(
                    "3ac56637-f9be-5f47-b6d7-5f89e8a97f" + (PERSONALIZED + component),
                    ComponentKind.CONTENT,
                    List.of(variant("phone", phone), variant("spring", spring))));
        }
        return new PagePlan("/home", PageTags.none(), components);
    }

    private static Variant variant(String name, Audience audience) {
        return new Variant(name, Optional.of(audience), Schedule.always(), List.of());
    }

    private static List<RequestContext> contexts() {
        return List.of(
                context(Device.Kind.PHONE, ""),
                context(Device.Kind.DESKTOP, ""),
                context(Device.Kind.PHONE, "spring"),
                context(Device.Kind.DESKTOP, "spring"));
    }

    private static RequestContext context(Device.Kind kind, String campaign) {
        return new RequestContext(
                "/home",
                new Arrival("", new Campaign("newsletter", "email", campaign, "", "")),
                new Device(kind, "Firefox", "Linux"),
                new Place("CH", ""),
                "de",
                NOW,
                new RequestMarks(false, false, false));
    }

    /** One page view of the next visitor. */
    @Benchmark
    public Optional<String> page(Cpu cpu) {
        number = (number + 1) % VISITORS;
        RequestContext context = contexts.get(number % contexts.size());
        Visit visit = new Visit(context, CONSENT, Optional.of("visitor-" + number), NOW.toInstant());
        PageDecisions decisions = ladder.decide(plan, visit);
        Optional<String> signature = keys.keyOf(plan, 1, decisions.combination(), context);
        cpu.count();
        return signature;
    }
}
