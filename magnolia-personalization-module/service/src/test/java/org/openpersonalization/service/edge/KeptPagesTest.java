package org.openpersonalization.service.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.signal.RequestContext;

@DisplayName("The pages that caches outside may hold")
class KeptPagesTest {

    private final Map<String, PagePlan> plans = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final AtomicInteger purposes = new AtomicInteger();
    private final List<String> purged = new ArrayList<>();
    private DecisionLadder ladder = new DecisionLadder(new Slices(0, 0));
    private final EdgePrograms programs = new EdgePrograms(plans(), () -> ladder, purposes::get);
    private final KeptPages kept = new KeptPages(programs, purged::add);

    private PagePlans plans() {
        return new PagePlans() {
            @Override
            public PagePlan planOf(String page) {
                return plans.getOrDefault(page, PagePlan.plain(page));
            }

            @Override
            public long versionOf(String page) {
                return versions.getOrDefault(page, 0L);
            }
        };
    }

    private void edit(String page, String country, String title) {
        Variant variant = new Variant(
                "v",
                Optional.of(new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS)
                        .compile("swiss", title, Map.of("context.country", country))),
                Schedule.always(),
                List.of());
        Component component = new Component(page, ComponentKind.CONTENT, List.of(variant));
        plans.put(page, new PagePlan(page, PageTags.none(), List.of(component)));
    }

    private void handOut(String page) {
        assertThat(kept.note(page, programs.stateOf(page))).isTrue();
    }

    @Test
    void changeOfContentAudienceOrTitlePurgesThatPageOnce() {
        edit("/a", "CH", "Swiss");
        edit("/b", "CH", "Swiss");
        handOut("/a");
        handOut("/b");
        kept.look();
        assertThat(purged).isEmpty();

        versions.put("/a", 1L);
        kept.look();
        kept.look();
        assertThat(purged).containsExactly(EdgeGroups.ofPage("/a"));

        edit("/b", "DE", "Swiss");
        kept.look();
        handOut("/b");
        edit("/b", "DE", "German");
        kept.look();
        assertThat(purged).containsExactly(EdgeGroups.ofPage("/a"), EdgeGroups.ofPage("/b"), EdgeGroups.ofPage("/b"));
    }

    @Test
    void changeOfPurposesPurgesAllAndARemovedPageAsWell() {
        edit("/a", "CH", "Swiss");
        edit("/b", "CH", "Swiss");
        handOut("/a");
        handOut("/b");

        purposes.incrementAndGet();
        kept.look();
        assertThat(purged).containsExactlyInAnyOrder(EdgeGroups.ofPage("/a"), EdgeGroups.ofPage("/b"));

        handOut("/a");
        plans.remove("/a");
        kept.look();
        assertThat(purged).hasSize(3);
    }

    @Test
    void eachPhaseOfAnExperimentPurgesItsPageAlone() {
        edit("c", "CH", "Swiss");
        edit("b", "CH", "Swiss");
        handOut("c");
        handOut("b");
        List<RunningExperiments> standings = List.of(
                running(Plans.phase(1, Plans.of("arms", "v"))),
                running(Plans.phase(2, Plans.of("arms", "v"))),
                RunningExperiments.none());

        for (RunningExperiments standing : standings) {
            ladder = new DecisionLadder(new Slices(0, 0), standing);
            kept.look();
            handOut("c");
            kept.look();
        }

        String group = EdgeGroups.ofPage("c");
        assertThat(purged).containsExactly(group, group, group);
    }

    private static RunningExperiments running(Phase phase) {
        return RunningExperiments.of(Plans.running(phase), RequestContext.PATHS);
    }

    @Test
    void pageMadeBeforeAChangeIsNotHandedOut() {
        edit("/a", "CH", "Swiss");
        String before = programs.stateOf("/a");
        handOut("/a");
        edit("/a", "DE", "Swiss");

        assertThat(kept.note("/a", before)).isFalse();
        assertThat(kept.note("/a", programs.stateOf("/a"))).isTrue();
        assertThat(purged).containsExactly(EdgeGroups.ofPage("/a"));
    }

    @Test
    void groupsAreThoseOfPageComponentsAndAudiences() {
        edit("/a", "CH", "Swiss");

        assertThat(EdgeGroups.of(plans.get("/a")))
                .hasSize(4)
                .startsWith("p13n", EdgeGroups.ofPage("/a"))
                .allMatch(group -> group.matches("[A-Za-z0-9.-]+"));
    }
}
