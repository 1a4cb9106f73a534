package org.openpersonalization.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RandomSignals;
import org.openpersonalization.signal.Signal;

class ProfileFoldTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final FoldSettings SETTINGS = FoldSettings.defaults();

    private final ProfileFold fold = new ProfileFold(SETTINGS);
    private Profile profile = Profile.empty();
    private long sequence;

    @Test
    void viewsAreCountedInWindowsAndGroups() {
        see(MONDAY.minus(Duration.ofDays(10)), "pricing");
        see(MONDAY.minus(Duration.ofDays(3)), "pricing");
        see(MONDAY, "pricing");
        see(MONDAY.plusSeconds(60), "guides");

        assertThat(at(MONDAY.plusSeconds(90)).value("profile.views")).isEqualTo(4L);
        assertThat(at(MONDAY).value("profile.views30d")).isEqualTo(4L);
        assertThat(at(MONDAY).value("profile.views7d")).isEqualTo(3L);
        assertThat(at(MONDAY).value("profile.views7d.pricing")).isEqualTo(2L);
        assertThat(at(MONDAY).value("profile.views1d.pricing")).isEqualTo(1L);
        assertThat(at(MONDAY).value("profile.viewsSession")).isEqualTo(2L);
        assertThat(at(MONDAY).value("profile.viewsSession.guides")).isEqualTo(1L);
        assertThat(at(MONDAY).value("profile.clicks7d")).isEqualTo(0L);
    }

    @Test
    void interestHalvesWithEveryHalfLife() {
        read(MONDAY, "climbing");

        assertThat((double) at(MONDAY.plus(Duration.ofDays(14))).value("profile.interests.climbing"))
                .isCloseTo(0.5, within(1e-12));
        assertThat(at(MONDAY).value("profile.interests.unknown")).isEqualTo(0.0);
    }

    @Test
    void lateSignalAddsWhatIsLeftOfIt() {
        read(MONDAY, "climbing");
        read(MONDAY.minus(Duration.ofDays(28)), "climbing");

        assertThat((double) at(MONDAY).value("profile.interests.climbing")).isCloseTo(1.25, within(1e-12));
        assertThat(at(MONDAY).value("profile.daysSinceFirstVisit")).isEqualTo(28L);
    }

    @Test
    void sessionEndsAfterThirtyMinutes() {
        see(MONDAY, "a");
        see(MONDAY.plus(Duration.ofMinutes(30)), "a");
        assertThat(at(MONDAY).value("profile.sessions")).isEqualTo(1L);

        see(MONDAY.plus(Duration.ofMinutes(61)), "a");
        assertThat(at(MONDAY).value("profile.sessions")).isEqualTo(2L);
    }

    @Test
    void lateSignalOpensNoSession() {
        see(MONDAY, "a");
        see(MONDAY.minus(Duration.ofDays(2)), "a");

        assertThat(at(MONDAY).value("profile.sessions")).isEqualTo(1L);
        assertThat(at(MONDAY).value("profile.viewsSession")).isEqualTo(1L);
        assertThat(at(MONDAY).value("profile.views7d")).isEqualTo(2L);
    }

    @Test
    void onePageAndNothingElseIsABounceOnceTheSessionHasEnded() {
        see(MONDAY, "a");
        assertThat(at(MONDAY.plusSeconds(60)).value("profile.bounces")).isEqualTo(0L);
        assertThat(at(MONDAY.plusSeconds(3600)).value("profile.bounces")).isEqualTo(1L);

        see(MONDAY.plus(Duration.ofDays(1)), "a");
        add(new Signal.Search(occurrence(MONDAY.plus(Duration.ofDays(1)).plusSeconds(5)), "rope"));
        assertThat(at(MONDAY.plus(Duration.ofDays(2))).value("profile.bounces")).isEqualTo(1L);
    }

    @Test
    void daysAwayLieBetweenThisVisitAndTheOneBefore() {
        see(MONDAY, "a");
        Instant back = MONDAY.plus(Duration.ofDays(31));
        assertThat(at(MONDAY).value("profile.daysAway")).isNull();
        assertThat(at(back).value("profile.daysAway")).isEqualTo(31L);

        see(back, "a");
        assertThat(at(back.plusSeconds(60)).value("profile.daysAway")).isEqualTo(31L);
        assertThat(at(back.plusSeconds(60)).value("profile.daysSinceLastVisit")).isEqualTo(0L);
    }

    @Test
    void newestAnswerCountsAndAnEmptyOneTakesItBack() {
        answer("goal", "climbing", "winter");
        assertThat(at(MONDAY).value("declared.goal")).isEqualTo(List.of("climbing", "winter"));

        answer("goal", "winter");
        assertThat(at(MONDAY).value("declared.goal")).isEqualTo("winter");
        assertThat(at(MONDAY).value("profile.sessions")).isEqualTo(0L);

        answer("goal");
        assertThat(at(MONDAY).value("declared.goal")).isNull();
    }

    @Test
    void stageFollowsFromPurchasesAndAbsence() {
        assertThat(at(MONDAY).value("profile.stage")).isEqualTo("new");
        see(MONDAY, "a");
        assertThat(at(MONDAY).value("profile.stage")).isEqualTo("new");
        see(MONDAY.plus(Duration.ofDays(1)), "a");
        assertThat(at(MONDAY.plus(Duration.ofDays(1))).value("profile.stage")).isEqualTo("engaged");
        add(new Signal.Conversion(occurrence(MONDAY.plus(Duration.ofDays(1))), "order", OptionalDouble.of(99)));
        assertThat(at(MONDAY.plus(Duration.ofDays(1))).value("profile.stage")).isEqualTo("customer");
        assertThat(at(MONDAY.plus(Duration.ofDays(31))).value("profile.stage")).isEqualTo("lapsing");
        assertThat(at(MONDAY.plus(Duration.ofDays(181))).value("profile.stage")).isEqualTo("lost");
    }

    @Test
    void signalThatWasFoldedBeforeChangesNothing() {
        Signal signal = new Signal.Search(occurrence(MONDAY), "rope");
        Profile once = fold.fold(Profile.empty(), signal, 5);

        assertThat(fold.fold(once, signal, 5)).isSameAs(once);
        assertThat(fold.fold(once, signal, 4)).isSameAs(once);
    }

    @Test
    void foldingAgainAfterAnyCrashGivesTheSameProfile() {
        for (long seed = 0; seed < 200; seed++) {
            RandomSignals random = new RandomSignals(seed);
            List<Signal> history = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                history.add(random.next());
            }
            Profile straight = replay(Profile.empty(), history, 0);
            int crash = (int) (seed % history.size());

            Profile kept = replay(Profile.empty(), history.subList(0, crash), 0);

            assertThat(replay(kept, history, 0)).as("seed %d", seed).isEqualTo(straight);
        }
    }

    @Test
    void strangersCannotMakeAProfileGrowWithoutEnd() {
        for (int i = 0; i < 2_000; i++) {
            add(new Signal.NamedEvent(occurrence(MONDAY), "event" + i, java.util.Map.of()));
            read(MONDAY, "topic" + i);
            answer("question" + i, "x");
        }

        assertThat(profile.counters()).hasSizeLessThanOrEqualTo(520);
        assertThat(profile.interests()).hasSize(500);
        assertThat(profile.declared()).hasSize(100);
        assertThat(at(MONDAY).value("profile.events")).isEqualTo(2_000L);
    }

    @Test
    void unknownAttributesAreAbsent() {
        assertThat(at(MONDAY).value("profile.")).isNull();
        assertThat(at(MONDAY).value("profile.VIEWS")).isNull();
        assertThat(at(MONDAY).value("context.country")).isNull();
        assertThat(at(MONDAY).value("profile.daysSinceLastVisit")).isNull();
        assertThat(at(MONDAY).value("profile.viewsSession")).isEqualTo(0L);
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new FoldSettings(Duration.ZERO, Duration.ofMinutes(30)))
                .hasMessageContaining("halfLife");
        assertThatThrownBy(() -> new StageRules(2, Duration.ofDays(30), Duration.ofDays(30)))
                .hasMessageContaining("lostAfter");
    }

    private Profile replay(Profile from, List<Signal> history, long before) {
        Profile result = from;
        for (int i = 0; i < history.size(); i++) {
            result = fold.fold(result, history.get(i), before + i + 1);
        }
        return result;
    }

    private void see(Instant time, String group) {
        add(new Signal.PageView(occurrence(time), "/" + group, List.of(group), List.of()));
    }

    private void read(Instant time, String topic) {
        add(new Signal.ContentConsumed(occurrence(time), "/guide", List.of(topic)));
    }

    private void answer(String question, String... values) {
        add(new Signal.DeclaredPreference(occurrence(MONDAY), question, List.of(values)));
    }

    private void add(Signal signal) {
        profile = fold.fold(profile, signal, ++sequence);
    }

    private static Occurrence occurrence(Instant time) {
        return new Occurrence(UUID.randomUUID(), time);
    }

    private ProfileAttributes at(Instant now) {
        return new ProfileAttributes(profile, now, SETTINGS, StageRules.defaults());
    }

    @Test
    void sessionIsBoundedToo() {
        ProfileFold fold = new ProfileFold(FoldSettings.defaults());
        Profile profile = Profile.empty();
        for (int i = 0; i < 2_000; i++) {
            Occurrence at = new Occurrence(new java.util.UUID(i, i), Instant.parse("2026-11-24T12:00:00Z"));
            profile = fold.fold(profile, new Signal.FormSubmit(at, "form " + i), i + 1);
        }

        assertThat(profile.counters()).hasSizeLessThanOrEqualTo(501);
        assertThat(profile.visits().orElseThrow().current().counts()).hasSizeLessThanOrEqualTo(501);
        assertThat(profile.visits().orElseThrow().current().counts().get("forms"))
                .isEqualTo(2_000);
    }
}
