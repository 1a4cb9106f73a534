package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

@DisplayName("The combination of a page's decisions")
class PageCombinationTest {

    private static final int SITES = 60;
    private static final int VISITS = 300;
    private static final Visit VISIT =
            new Visit(Attributes.none(), ConsentState.none(), Optional.empty(), Instant.parse("2026-11-25T12:00:00Z"));

    @Test
    void visitorsWithTheSameCombinationAreToldTheSame() {
        int again = 0;
        for (int number = 0; number < SITES; number++) {
            RandomSite site = RandomSite.of(number);
            Map<PageCombination, String> told = new HashMap<>();
            for (int i = 0; i < VISITS; i++) {
                PageDecisions decisions = site.ladder().decide(site.plan(), visit(site, number, i));
                String now = told(decisions.all());
                String before = told.putIfAbsent(decisions.combination(), now);
                assertThat(before == null ? now : before).isEqualTo(now);
                again += before == null ? 0 : 1;
            }
        }
        assertThat(again).isGreaterThan(SITES * VISITS / 10);
    }

    @Test
    void consideredPathsHoldEverythingThatWasRead() {
        for (int number = 0; number < SITES; number++) {
            RandomSite site = RandomSite.of(number);
            for (int i = 0; i < VISITS; i++) {
                assertThat(site.ladder()
                                .decide(site.plan(), visit(site, number, i))
                                .all())
                        .allSatisfy(decision -> assertThat(decision.considered())
                                .containsAll(decision.grounds().read().keySet()));
            }
        }
    }

    private static Visit visit(RandomSite site, int number, int i) {
        return Stream.iterate((long) number * VISITS + i, seed -> seed + 1_000_003)
                .map(site::visit)
                .filter(visit -> site.plan().components().stream()
                        .allMatch(component -> visit.previewOf(component).isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(List<Decision> decisions) {
        StringBuilder told = new StringBuilder();
        for (Decision each : decisions) {
            told.append(each.variant())
                    .append(each.rung())
                    .append(each.reason())
                    .append(each.considered());
        }
        return told.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "path", "origin", "name"})
    void whatThePageTellsOfDefinitionsChangesIt(String changed) {
        PageCombination before = combination(page("Alps", "context.country", Origin.HUMAN, "spring"));

        PageCombination after = combination(page(
                changed.equals("title") ? "Alpine" : "Alps",
                changed.equals("path") ? "context.region" : "context.country",
                changed.equals("origin") ? Origin.AI : Origin.HUMAN,
                changed.equals("name") ? "autumn" : "spring"));

        assertThat(after.told()).isNotEqualTo(before.told());
        assertThat(combination(page("Alps", "context.country", Origin.HUMAN, "spring")))
                .isEqualTo(before);
    }

    private static PageCombination combination(PagePlan plan) {
        return new DecisionLadder(new Slices(0, 0)).decide(plan, VISIT).combination();
    }

    private static PagePlan page(String title, String path, Origin origin, String variant) {
        Audience audience = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS)
                .compile("alps", title, Map.of(path, "CH"));
        Variant only = new Variant(variant, Optional.of(audience), Schedule.always(), List.of(), origin);
        return new PagePlan(
                "/home", PageTags.none(), List.of(new Component("c", ComponentKind.CONTENT, List.of(only))));
    }
}
