package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;

/** An editor who lets audiences match. */
class ForcedAudiencesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AudienceCompiler AUDIENCES =
            new AudienceCompiler(SavedGroups.none(), Set.of("context.country", "profile.views7d.pricing"));
    private static final Schedule ENDED = new Schedule(null, NOW);
    private static final Component COMPONENT = new Component(
            "c",
            ComponentKind.PRICE,
            List.of(
                    variant("swiss", Map.of("context.country", "CH"), Schedule.always()),
                    variant("old", Map.of("context.country", "AT"), ENDED),
                    variant("reader", Map.of("profile.views7d.pricing", Map.of("$gt", 1)), Schedule.always())));
    private static final Attributes NOTHING_TO_READ = path -> {
        throw new AssertionError("A preview read " + path);
    };

    private final DecisionLadder ladder = new DecisionLadder(new Slices(1, 1));

    @Test
    @Tag("promise-1")
    void matchWithoutReadingOrNeedingAnything() {
        Decision decision = decided("reader");

        assertThat(decision.variant()).isEqualTo("reader");
        assertThat(decision.rung()).isEqualTo(RungKind.BEHAVIORAL);
        assertThat(decision.reason().code()).isEqualTo(Reason.Code.AUDIENCE_MATCHED);
        assertThat(decision.grounds().read()).isEmpty();
    }

    @Test
    void otherAudiencesDoNotMatch() {
        assertThat(decided("swiss").variant()).isEqualTo("swiss");
        assertThat(decided("swiss").rung()).isEqualTo(RungKind.CONTEXTUAL);
        assertThat(decided().isDefault()).isTrue();
        assertThat(decided("nobody-knows-it").isDefault()).isTrue();
    }

    @Test
    void orderOfTheLadderAndDatesHold() {
        assertThat(decided("swiss", "reader").variant()).isEqualTo("reader");
        assertThat(decided("old").isDefault()).isTrue();
        assertThat(decided("old").grounds().passedOver())
                .contains(new SkippedVariant("old", RungKind.CONTEXTUAL, Reason.of(Reason.Code.OUT_OF_SCHEDULE)));
    }

    @Test
    void forcedVariantComesFirstAndTheOthersFollowTheAudiences() {
        Component other = new Component("d", ComponentKind.CONTENT, COMPONENT.variants());
        Visit visit = Visit.anonymous(NOTHING_TO_READ, NOW)
                .previewing(
                        new EditorPreview(Optional.of(new ForcedVariant("c", "old")), Optional.of(Set.of("swiss"))));

        PageDecisions decisions = ladder.decide(new PagePlan("/p", PageTags.none(), List.of(COMPONENT)), visit);

        assertThat(decisions.on(COMPONENT).variant()).isEqualTo("old");
        assertThat(decisions.on(other).variant()).as("which another page lends").isEqualTo("swiss");
    }

    private Decision decided(String... audiences) {
        Visit visit = Visit.anonymous(NOTHING_TO_READ, NOW)
                .previewing(new EditorPreview(Optional.empty(), Optional.of(Set.of(audiences))));
        return ladder.decide(COMPONENT, visit);
    }

    private static Variant variant(String name, Map<String, Object> condition, Schedule schedule) {
        Audience audience = AUDIENCES.compile(name, name, condition);
        return new Variant(name, Optional.of(audience), schedule, List.of());
    }
}
