package org.openpersonalization.experiment.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.experiment.Admission;
import org.openpersonalization.experiment.Allocation;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.Assignment.Reason;
import org.openpersonalization.experiment.Experiment;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.Split;
import org.openpersonalization.experiment.Subject;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.HashAttribute;
import org.openpersonalization.experiment.bucket.HashKey;
import org.openpersonalization.experiment.bucket.HashVersion;

class StickyBucketsTest {

    private static final HashKey DEVICE = new HashKey("device", "d1");
    private static final HashKey PERSON = new HashKey("id", "p1");
    private static final Experiment EXPERIMENT = experiment(Split.even());

    @Test
    void anAssignmentIsKeptOnce() {
        StickyBuckets none = StickyBuckets.of(List.of());
        Assignment first = EXPERIMENT.assign(known(none));
        StickyBuckets.Document kept = first.toKeep().orElseThrow();

        Assignment second = EXPERIMENT.assign(known(none.with(kept)));

        assertThat(kept.key()).isEqualTo("id||p1");
        assertThat(kept.assignments()).isEqualTo(Map.of("price__0", first.variationKey()));
        assertThat(second.reason()).isEqualTo(Reason.STICKY);
        assertThat(second.stickyBucketUsed()).isTrue();
        assertThat(second.variation()).isEqualTo(first.variation());
        assertThat(second.toKeep()).isEmpty();
    }

    @Test
    void changedWeightsGateAndConditionLeaveTheVariation() {
        Condition never = Condition.compile(Map.of("id", "nobody"), SavedGroups.none());
        Experiment changed = experiment(new Split(0, List.of(1.0, 0.0)))
                .with(Admission.through(new Namespace("header", new BucketRange(0, 0)))
                        .onlyIf(never));

        Assignment assignment = changed.assign(known(buckets(PERSON, "price__0", "b")));

        assertThat(assignment.variationKey()).isEqualTo("b");
        assertThat(assignment.hashUsed()).isTrue();
    }

    @Test
    void theFallbackAssignsWhileThePersonIsUnknown() {
        Subject unknown = Subject.of(Attributes.of(Map.of("device", "d1")), Instant.EPOCH);

        Assignment kept = EXPERIMENT.assign(unknown.with(StickyBuckets.of(List.of())));
        Assignment notKept = EXPERIMENT.assign(unknown);

        assertThat(kept.hashKey()).isEqualTo(DEVICE);
        assertThat(kept.inExperiment()).isTrue();
        assertThat(notKept.reason()).isEqualTo(Reason.NO_IDENTITY);
        assertThat(notKept.hashKey()).isEqualTo(new HashKey("id", ""));
    }

    @Test
    void whoBecomesKnownKeepsTheDevicesVariation() {
        for (String variation : List.of("control", "b")) {
            Assignment assignment = EXPERIMENT.assign(known(buckets(DEVICE, "price__0", variation)));

            assertThat(assignment.variationKey()).isEqualTo(variation);
            assertThat(assignment.toKeep()).hasValue(new StickyBuckets.Document(PERSON, Map.of("price__0", variation)));
        }
    }

    @Test
    void thePersonsVariationWinsOverTheDevices() {
        StickyBuckets both = buckets(DEVICE, "price__0", "control")
                .with(new StickyBuckets.Document(PERSON, Map.of("price__0", "b")));

        assertThat(EXPERIMENT.assign(known(both)).variationKey()).isEqualTo("b");
    }

    @Test
    void aNewVersionAssignsAnewAndKeepsTheOldBucket() {
        Experiment second = EXPERIMENT.with(new Stickiness(true, 1, 0));

        Assignment assignment = second.assign(known(buckets(PERSON, "price__0", "b")));

        assertThat(assignment.reason()).isEqualTo(Reason.HASHED);
        assertThat(assignment.toKeep().orElseThrow().assignments())
                .isEqualTo(Map.of("price__0", "b", "price__1", assignment.variationKey()));
    }

    @Test
    void whoHasABlockedBucketTakesNoPart() {
        Experiment blocking = EXPERIMENT.with(new Stickiness(true, 3, 3));

        assertThat(blocking.assign(known(buckets(PERSON, "price__2", "b"))).reason())
                .isEqualTo(Reason.BLOCKED);
        assertThat(blocking.assign(known(buckets(PERSON, "price__3", "b"))).reason())
                .isEqualTo(Reason.STICKY);
        assertThat(blocking.assign(known(buckets(PERSON, "prices__2", "b"))).reason())
                .isEqualTo(Reason.HASHED);
        assertThat(blocking.assign(known(buckets(PERSON, "price__x", "b"))).reason())
                .isEqualTo(Reason.HASHED);
    }

    @Test
    void aVariationThatIsGoneIsAssignedAnew() {
        assertThat(EXPERIMENT.assign(known(buckets(PERSON, "price__0", "gone"))).reason())
                .isEqualTo(Reason.HASHED);
    }

    @Test
    void switchedOffNothingIsUsedOrKept() {
        Experiment loose = EXPERIMENT.with(Stickiness.off());

        Assignment assignment = loose.assign(known(buckets(PERSON, "price__0", "b")));

        assertThat(assignment.reason()).isEqualTo(Reason.HASHED);
        assertThat(assignment.toKeep()).isEmpty();
    }

    private static Experiment experiment(Split split) {
        HashAttribute attribute = new HashAttribute("id", "device");
        return Experiment.of("price", List.of("control", "b"), Split.even())
                .with(new Allocation(attribute, "", HashVersion.TWO, split.ranges(2)));
    }

    private static Subject known(StickyBuckets buckets) {
        Attributes attributes = Attributes.of(Map.of("id", "p1", "device", "d1"));
        return Subject.of(attributes, Instant.EPOCH).with(buckets);
    }

    private static StickyBuckets buckets(HashKey owner, String bucket, String variation) {
        return StickyBuckets.of(List.of(new StickyBuckets.Document(owner, Map.of(bucket, variation))));
    }
}
