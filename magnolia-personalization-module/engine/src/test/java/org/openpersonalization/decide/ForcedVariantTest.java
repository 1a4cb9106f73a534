package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

class ForcedVariantTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Variant FOR_EVERYBODY = variant("everybody", everybody(), Schedule.always());
    private static final Variant LAST_YEAR = variant("last-year", Optional.empty(), new Schedule(null, NOW));
    private static final Component PRICE = new Component("c", ComponentKind.PRICE, List.of(FOR_EVERYBODY, LAST_YEAR));
    private static final Attributes NOTHING_TO_READ = path -> {
        throw new AssertionError("A preview read " + path);
    };

    private final DecisionLadder ladder = new DecisionLadder(new Slices(1, 1));

    @Test
    @Tag("promise-1")
    void previewShowsItsVariantWithoutReadingOrNeedingAnything() {
        Visit stranger = Visit.anonymous(NOTHING_TO_READ, NOW).previewing(new ForcedVariant("c", "last-year"));

        Decision decision = ladder.decide(PRICE, stranger);

        assertThat(decision.variant()).isEqualTo("last-year");
        assertThat(decision.rung()).isEqualTo(RungKind.PREVIEW);
        assertThat(decision.reason()).isEqualTo(new Reason(Reason.Code.PREVIEWED, "last-year"));
        assertThat(decision.grounds().read()).isEmpty();
        assertThat(decision.grounds().passedOver()).isEmpty();
        assertThat(RungKind.PREVIEW.needs()).isEmpty();
    }

    @Test
    void previewComesBeforeEverySlice() {
        Visit held = visit(ConsentState.none(), Optional.of("visitor")).previewing(new ForcedVariant("c", "everybody"));

        Decision decision = ladder.decide(PRICE, held);

        assertThat(decision.variant()).isEqualTo("everybody");
        assertThat(decision.wanted()).isEqualTo("everybody");
    }

    @Test
    void ownContentCanBeLookedAtWhereARuleWouldReplaceIt() {
        Visit agreed = visit(new ConsentState(Set.of(Purpose.PRICING)), Optional.empty());

        Decision visitors = ladder.decide(PRICE, agreed);
        Decision editors = ladder.decide(PRICE, agreed.previewing(new ForcedVariant("c", Variant.DEFAULT_NAME)));

        assertThat(visitors.variant()).isEqualTo("everybody");
        assertThat(editors.isDefault()).isTrue();
        assertThat(editors.rung()).isEqualTo(RungKind.PREVIEW);
    }

    @Test
    void previewIsShownAlsoToWhomWantsPlainPages() {
        ConsentState plain = new ConsentState(Set.of(), true);
        Visit visit = visit(plain, Optional.empty()).previewing(new ForcedVariant("c", "everybody"));
        Component neighbour = new Component("d", ComponentKind.CONTENT, List.of(FOR_EVERYBODY));

        assertThat(ladder.decide(PRICE, visit).variant()).isEqualTo("everybody");
        assertThat(ladder.decide(neighbour, visit).reason().code()).isEqualTo(Reason.Code.PLAIN_WANTED);
    }

    @Test
    void whatTheComponentDoesNotHaveIsNoPreview() {
        Visit agreed = visit(new ConsentState(Set.of(Purpose.PRICING)), Optional.empty());

        Decision ofAnother = ladder.decide(PRICE, agreed.previewing(new ForcedVariant("d", "last-year")));
        Decision ofNoVariant = ladder.decide(PRICE, agreed.previewing(new ForcedVariant("c", "deleted")));

        assertThat(ofAnother).isEqualTo(ladder.decide(PRICE, agreed));
        assertThat(ofNoVariant).isEqualTo(ladder.decide(PRICE, agreed));
    }

    @Test
    void previewNamesWhatItIsOf() {
        assertThatThrownBy(() -> new ForcedVariant("", "v")).hasMessageContaining("component=");
        assertThatThrownBy(() -> new ForcedVariant("c", " ")).hasMessageContaining("variant= ");
    }

    private static Visit visit(ConsentState consent, Optional<String> visitor) {
        return new Visit(path -> null, consent, visitor, NOW);
    }

    private static Variant variant(String name, Optional<Audience> audience, Schedule schedule) {
        return new Variant(name, audience, schedule, List.of());
    }

    private static Optional<Audience> everybody() {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        return Optional.of(compiler.compile("all", "All", Map.of()));
    }
}
