package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.report.Readiness.Item;
import org.openpersonalization.report.Readiness.Stage;
import org.openpersonalization.report.Readiness.Trial;
import org.openpersonalization.signal.SignalKind;

class ReadinessTest {

    private static final Trial HERO = new Trial("Newcomers", "web", "Hero", Stage.LIVE);

    private static boolean isBlocked(Readiness readiness) {
        return readiness.items().stream().anyMatch(item -> item.blocks() && !item.isThere());
    }

    @Test
    void fiveKindsOfBehaviourAreEnough() {
        Readiness readiness = Readiness.of(kinds(5), List.of(), Set.of());

        assertThat(readiness.isReady()).isTrue();
        assertThat(isBlocked(readiness)).isFalse();
        assertThat(readiness.items()).extracting(Item::code).containsExactlyElementsOf(Readiness.CODES);
        assertThat(readiness.items().get(0).text().parameters())
                .containsEntry("arriving", "page-view\ncomponent-click\nscroll-depth\nvisible-time\ncontent-consumed");
    }

    @Test
    void whatVisitorsSayIsNoBehaviour() {
        Map<SignalKind, Long> signals = kinds(4);
        signals.put(SignalKind.DECLARED_PREFERENCE, 100L);
        signals.put(SignalKind.CONVERSION, 0L);

        Readiness readiness = Readiness.of(signals, List.of(), Set.of("signals"));

        assertThat(readiness.isReady()).isFalse();
        assertThat(isBlocked(readiness)).isTrue();
        assertThat(readiness.items().get(0).text().code()).isEqualTo("missing-signals");
        assertThat(readiness.items().get(0).text().parameters()).containsEntry("kinds", "4");
    }

    @Test
    void missingThingsOnlyWarnUnlessTheSiteSaysOtherwise() {
        Readiness readiness = Readiness.of(kinds(1), List.of(), Set.of("segment"));

        assertThat(readiness.isReady()).isFalse();
        assertThat(isBlocked(readiness)).isFalse();
    }

    @Test
    void oneMayBeTriedUnproven() {
        assertThat(Readiness.of(kinds(5), List.of(HERO, HERO), Set.of()).isReady())
                .isTrue();
    }

    @Test
    void secondOneWaitsUntilTheFirstIsProven() {
        Trial teaser = new Trial("Regulars", "web", "Teaser", Stage.LIVE);

        Readiness tooFast = Readiness.of(kinds(5), List.of(HERO, teaser), Set.of("element"));
        Readiness proven = Readiness.of(
                kinds(5),
                List.of(HERO, new Trial("Newcomers", "web", "Hero", Stage.PROVEN), teaser),
                Set.of("element"));

        assertThat(tooFast.items()).extracting(Item::isThere).containsExactly(true, false, true, false);
        assertThat(isBlocked(tooFast)).isTrue();
        assertThat(tooFast.items().get(3).text().code()).isEqualTo("missing-element");
        assertThat(tooFast.items().get(3).text().parameters()).containsEntry("unproven", "Hero\nTeaser");
        assertThat(proven.isReady()).isTrue();
        assertThat(proven.items().get(3).text().parameters()).containsEntry("proven", "Hero");
    }

    @Test
    void whatIsOverIsInNobodysWay() {
        Trial over = new Trial("Regulars", "app", "Teaser", Stage.OVER);

        assertThat(Readiness.of(kinds(5), List.of(HERO, over), Set.of()).isReady())
                .isTrue();
    }

    private static Map<SignalKind, Long> kinds(int count) {
        Map<SignalKind, Long> kinds = new EnumMap<>(SignalKind.class);
        for (int i = 0; i < count; i++) {
            kinds.put(SignalKind.values()[i], 3L);
        }
        return kinds;
    }
}
