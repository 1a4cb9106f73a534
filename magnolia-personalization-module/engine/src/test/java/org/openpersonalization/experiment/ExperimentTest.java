package org.openpersonalization.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.experiment.Assignment.Reason;
import org.openpersonalization.experiment.Lifecycle.Status;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.Bucketing;
import org.openpersonalization.experiment.bucket.HashAttribute;
import org.openpersonalization.experiment.bucket.HashKey;
import org.openpersonalization.experiment.bucket.HashVersion;
import org.openpersonalization.experiment.spec.Overrides;
import org.openpersonalization.experiment.spec.Prerequisite;
import org.openpersonalization.experiment.spec.Stickiness;
import org.openpersonalization.experiment.spec.StickyBuckets;

class ExperimentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> AB = List.of("control", "b");
    private static final Experiment EXPERIMENT = Experiment.of("price", AB, Split.even());

    @Test
    void theSameGiveTheSameAssignment() {
        assertThat(EXPERIMENT.assign(visitor(7))).isEqualTo(EXPERIMENT.assign(visitor(7)));
    }

    @Test
    void anAssignmentSaysHowItCameAbout() {
        Assignment assignment = EXPERIMENT.assign(visitor(7));

        assertThat(assignment.reason()).isEqualTo(Reason.HASHED);
        assertThat(assignment.inExperiment()).isTrue();
        assertThat(assignment.hashUsed()).isTrue();
        assertThat(assignment.hashKey()).isEqualTo(new HashKey("id", "visitor-7"));
        assertThat(assignment.bucket()).hasValue(Bucketing.position("price", "visitor-7"));
        assertThat(assignment.variationKey()).isEqualTo(AB.get(assignment.variation()));
        assertThat(assignment.toKeep()).isEmpty();
    }

    @Test
    void seedTakesThePlaceOfTheKey() {
        Allocation seeded = new Allocation(
                HashAttribute.id(), "seed", HashVersion.ONE, Split.even().ranges(2));

        assertThat(EXPERIMENT.with(seeded).assign(visitor(7)).bucket())
                .hasValue(HashVersion.ONE.position("seed", "visitor-7"));
    }

    @Test
    void numbersIdentifyAsTheirText() {
        Subject number = Subject.of(Attributes.of(Map.of("id", 12.0)), NOW);
        Subject text = Subject.of(Attributes.of(Map.of("id", "12")), NOW);

        assertThat(EXPERIMENT.assign(number)).isEqualTo(EXPERIMENT.assign(text));
    }

    @Test
    void whoHasNoIdentityTakesNoPart() {
        for (Object id : List.of("", 0, false)) {
            Subject nobody = Subject.of(Attributes.of(Map.of("id", id)), NOW);
            assertLeftOut(EXPERIMENT.assign(nobody), Reason.NO_IDENTITY);
        }
        assertLeftOut(EXPERIMENT.assign(Subject.of(Attributes.none(), NOW)), Reason.NO_IDENTITY);
    }

    @Test
    void oneVariationIsNothingToCompare() {
        assertLeftOut(
                Experiment.of("price", List.of("control"), Split.even()).assign(visitor(7)), Reason.TOO_FEW_VARIATIONS);
    }

    @Test
    void moreCoverageMovesNobodyBetweenVariations() {
        Experiment small = Experiment.of("price", AB, new Split(0.1, List.of()));
        for (int i = 0; i < 2_000; i++) {
            Assignment before = small.assign(visitor(i));
            if (before.inExperiment()) {
                assertThat(EXPERIMENT.assign(visitor(i)).variation()).isEqualTo(before.variation());
            } else {
                assertLeftOut(before, Reason.NOT_COVERED);
            }
        }
    }

    @Test
    void partsOfANamespaceShareNobodyAndLeaveNobodyOut() {
        Experiment one = EXPERIMENT.with(Admission.through(new Namespace("header", new BucketRange(0, 0.4))));
        Experiment other = Experiment.of("colour", AB, Split.even())
                .with(Admission.through(new Namespace("header", new BucketRange(0.4, 1))));

        for (int i = 0; i < 2_000; i++) {
            boolean inOne = one.assign(visitor(i)).inExperiment();
            boolean inOther = other.assign(visitor(i)).inExperiment();
            assertThat(inOne).isNotEqualTo(inOther);
        }
    }

    @Test
    void everyFilterMustAdmit() {
        Filters.Filter everybody = filter("id", new BucketRange(0, 1));
        Filters.Filter nobody = filter("id", new BucketRange(0, 0));
        Filters.Filter companies = filter("company", new BucketRange(0, 1));

        assertThat(through(everybody).assign(visitor(7)).inExperiment()).isTrue();
        assertLeftOut(through(everybody, nobody).assign(visitor(7)), Reason.NOT_ADMITTED);
        assertLeftOut(through(everybody, companies).assign(visitor(7)), Reason.NOT_ADMITTED);
    }

    @Test
    void theConditionMustHold() {
        Condition german = Condition.compile(Map.of("language", "de"), SavedGroups.none());
        Experiment experiment = EXPERIMENT.with(Admission.open().onlyIf(german));
        Map<String, String> speaker = Map.of("id", "visitor-7", "language", "de");

        assertLeftOut(experiment.assign(visitor(7)), Reason.CONDITION_FAILED);
        assertThat(experiment.assign(Subject.of(Attributes.of(speaker), NOW)).reason())
                .isEqualTo(Reason.HASHED);
    }

    @Test
    void whatWasDecidedBeforeMustFit() {
        Condition isB = Condition.compile(Map.of("value", "b"), SavedGroups.none());
        Admission afterColour =
                new Admission(new Gate.Open(), Admission.open().condition(), List.of(new Prerequisite("colour", isB)));
        Experiment experiment = EXPERIMENT.with(afterColour);

        assertLeftOut(experiment.assign(visitor(7)), Reason.PREREQUISITE_FAILED);
        assertLeftOut(experiment.assign(decided(null)), Reason.PREREQUISITE_FAILED);
        assertLeftOut(experiment.assign(decided("control")), Reason.PREREQUISITE_FAILED);
        assertThat(experiment.assign(decided("b")).inExperiment()).isTrue();
    }

    @Test
    void draftsAndPausedOnesAssignNobody() {
        assertLeftOut(with(Status.DRAFT, null).assign(visitor(7)), Reason.NOT_RUNNING);
        assertLeftOut(with(Status.PAUSED, 1).assign(visitor(7)), Reason.NOT_RUNNING);
    }

    @Test
    void aStoppedExperimentShowsItsWinnerOnly() {
        assertLeftOut(with(Status.STOPPED, null).assign(visitor(7)), Reason.OVER);

        Assignment won = with(Status.STOPPED, 1).assign(visitor(7));
        assertThat(won.reason()).isEqualTo(Reason.FORCED_BY_DEFINITION);
        assertThat(won.variationKey()).isEqualTo("b");
        assertThat(won.inExperiment()).isTrue();
        assertThat(won.hashUsed()).isFalse();
        assertThat(won.bucket()).isEmpty();
    }

    @Test
    void datesBoundTheAssigning() {
        Instant later = NOW.plusSeconds(60);
        Experiment dated = EXPERIMENT.with(new Lifecycle(Status.RUNNING, NOW, later, null));

        assertLeftOut(dated.assign(visitorAt(NOW.minusMillis(1))), Reason.NOT_RUNNING);
        assertThat(dated.assign(visitorAt(NOW)).reason()).isEqualTo(Reason.HASHED);
        assertThat(dated.assign(visitorAt(later.minusMillis(1))).reason()).isEqualTo(Reason.HASHED);
        assertLeftOut(dated.assign(visitorAt(later)), Reason.OVER);
    }

    @Test
    void overridesShowVariationsOfDraftsAndCountForNothing() {
        Overrides query = new Overrides(Overrides.Mode.ASSIGNING, "/home?price=1", Map.of("price", 0));
        Overrides forced = new Overrides(Overrides.Mode.CHECKING, "", Map.of("price", 1));

        Assignment byQuery = with(Status.DRAFT, null).assign(visitor(7).with(query));
        Assignment byName = with(Status.DRAFT, null).assign(visitor(7).with(forced));

        assertThat(byQuery.reason()).isEqualTo(Reason.FORCED_BY_QUERY);
        assertThat(byQuery.variation()).isEqualTo(1);
        assertThat(byName.reason()).isEqualTo(Reason.FORCED);
        assertThat(byName.hashUsed()).isFalse();
    }

    @Test
    void forcingAVariationThatDoesNotExistLeavesOut() {
        Overrides forced = new Overrides(Overrides.Mode.ASSIGNING, "", Map.of("price", 2));

        assertLeftOut(EXPERIMENT.assign(visitor(7).with(forced)), Reason.NO_SUCH_VARIATION);
        assertLeftOut(with(Status.RUNNING, -1).assign(visitor(7)), Reason.NO_SUCH_VARIATION);
    }

    @Test
    void whileCheckingNobodyIsAssigned() {
        Overrides checking = new Overrides(Overrides.Mode.CHECKING, "", Map.of());

        assertLeftOut(EXPERIMENT.assign(visitor(7).with(checking)), Reason.CHECKING);
    }

    @Test
    void switchedOffNothingIsForcedEither() {
        Overrides off = new Overrides(Overrides.Mode.OFF, "/home?price=1", Map.of("price", 1));

        assertLeftOut(EXPERIMENT.assign(visitor(7).with(off)), Reason.SWITCHED_OFF);
    }

    @Test
    void mistakesOfDefinitionsAreRefused() {
        assertThatThrownBy(() -> Experiment.of(" ", AB, Split.even())).hasMessageContaining("give it one");
        assertThatThrownBy(() -> Experiment.of("price", List.of(), Split.even()))
                .hasMessageContaining("name each once");
        assertThatThrownBy(() -> Experiment.of("price", List.of("a", "a"), Split.even()))
                .hasMessageContaining("[experiment=price, variations=[a, a]]");
        assertThatThrownBy(() -> EXPERIMENT.with(Allocation.of(Split.even().ranges(3))))
                .hasMessageContaining("[experiment=price, variations=2, ranges=3]");
        assertThatThrownBy(() -> new Lifecycle(Status.RUNNING, NOW, NOW, null)).hasMessageContaining("move one");
        assertThatThrownBy(() -> new Namespace("", new BucketRange(0, 1))).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> new HashAttribute("", null)).hasMessageContaining("name it");
        assertThatThrownBy(() -> new Stickiness(true, -1, 0)).hasMessageContaining("counted from 0");
        assertThatThrownBy(() -> new Stickiness(true, 0, -1)).hasMessageContaining("counted from 0");
    }

    @Test
    void hashVersionsOtherThanOneAndTwoDoNotExist() {
        assertThat(IntStream.of(-1, 0, 3, 99).mapToObj(HashVersion::of)).allMatch(version -> version.isEmpty());
    }

    private static void assertLeftOut(Assignment assignment, Reason reason) {
        assertThat(assignment.reason()).isEqualTo(reason);
        assertThat(assignment.variationKey()).isEqualTo("control");
        assertThat(assignment.inExperiment()).isFalse();
        assertThat(assignment.hashUsed()).isFalse();
        assertThat(assignment.toKeep()).isEmpty();
    }

    private static Subject visitor(int number) {
        return Subject.of(Attributes.of(Map.of("id", "visitor-" + number)), NOW);
    }

    private static Subject visitorAt(Instant moment) {
        return Subject.of(Attributes.of(Map.of("id", "visitor-7")), moment);
    }

    private static Subject decided(String value) {
        Map<String, Object> decided = new HashMap<>();
        decided.put("colour", value);
        return new Subject(visitor(7).attributes(), StickyBuckets.notKept(), Overrides.none(), decided, NOW);
    }

    private static Experiment with(Status status, Integer forced) {
        return EXPERIMENT.with(new Lifecycle(status, null, null, forced));
    }

    private static Experiment through(Filters.Filter... filters) {
        return EXPERIMENT.with(Admission.through(new Filters(List.of(filters))));
    }

    private static Filters.Filter filter(String attribute, BucketRange range) {
        return new Filters.Filter(attribute, "filter", HashVersion.TWO, List.of(range));
    }
}
