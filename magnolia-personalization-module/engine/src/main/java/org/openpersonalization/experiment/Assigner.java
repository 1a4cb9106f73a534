package org.openpersonalization.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.Assignment.Reason;
import org.openpersonalization.experiment.bucket.HashAttribute;
import org.openpersonalization.experiment.bucket.HashKey;
import org.openpersonalization.experiment.spec.Overrides;
import org.openpersonalization.experiment.spec.StickyBuckets;

/**
 * Assigns one subject in one experiment. The steps and their order are those of the GrowthBook SDK specification 0.8,
 * section "run"; dates are an addition: before its start an experiment is like a draft, after its end like a stopped one.
 */
final class Assigner {

    private static final int CONTROL = 0;

    private final Experiment experiment;
    private final Subject subject;
    private final boolean sticky;
    private final HashKey key;

    Assigner(Experiment experiment, Subject subject) {
        this.experiment = experiment;
        this.subject = subject;
        this.sticky = subject.buckets().kept() && experiment.stickiness().enabled();
        this.key = experiment.allocation().attribute().key(subject.attributes(), sticky);
    }

    Assignment assign() {
        if (experiment.variations().size() < 2) {
            return leftOut(Reason.TOO_FEW_VARIATIONS);
        }
        if (subject.overrides().mode() == Overrides.Mode.OFF) {
            return leftOut(Reason.SWITCHED_OFF);
        }
        return overridden().orElseGet(this::unlessIdle);
    }

    private Optional<Assignment> overridden() {
        Overrides overrides = subject.overrides();
        OptionalInt asked = Overrides.inQuery(
                overrides.address(), experiment.key(), experiment.variations().size());
        if (asked.isPresent()) {
            return Optional.of(forced(asked.getAsInt(), Reason.FORCED_BY_QUERY));
        }
        return Optional.ofNullable(overrides.forced().get(experiment.key())).map(index -> forced(index, Reason.FORCED));
    }

    private Assignment unlessIdle() {
        if (experiment.lifecycle().isIdle(subject.now())) {
            return leftOut(Reason.NOT_RUNNING);
        }
        return key.isEmpty() ? leftOut(Reason.NO_IDENTITY) : byBucket();
    }

    /** A visitor with a bucket keeps it, whatever has changed in gate, condition and ranges since. */
    private Assignment byBucket() {
        Map<String, String> before = sticky ? assignedBefore() : Map.of();
        if (experiment.stickiness().blocks(experiment.key(), before.keySet())) {
            return leftOut(Reason.BLOCKED);
        }
        int kept = experiment.variations().indexOf(before.getOrDefault(bucket(), ""));
        return kept >= 0 ? unlessSettled(kept, Reason.STICKY) : byHash();
    }

    /** By the first attribute and by the fallback, so that a visitor who becomes known keeps the variation. */
    private Map<String, String> assignedBefore() {
        HashAttribute attribute = experiment.allocation().attribute();
        return subject.buckets().assignments(attribute.keys(subject.attributes()));
    }

    private Assignment byHash() {
        Admission admission = experiment.admission();
        if (!admission.gate().admits(key.value(), subject.attributes())) {
            return leftOut(Reason.NOT_ADMITTED);
        }
        if (!admission.condition().matches(subject.attributes())) {
            return leftOut(Reason.CONDITION_FAILED);
        }
        if (!admission.prerequisites().stream().allMatch(each -> each.holds(subject.decided()))) {
            return leftOut(Reason.PREREQUISITE_FAILED);
        }
        int chosen = experiment.allocation().indexAt(position());
        return chosen >= 0 ? unlessSettled(chosen, Reason.HASHED) : leftOut(Reason.NOT_COVERED);
    }

    private Assignment unlessSettled(int variation, Reason reason) {
        Integer forced = experiment.lifecycle().forced();
        if (forced != null) {
            return forced(forced, Reason.FORCED_BY_DEFINITION);
        }
        if (subject.overrides().mode() == Overrides.Mode.CHECKING) {
            return leftOut(Reason.CHECKING);
        }
        return experiment.lifecycle().isOver(subject.now()) ? leftOut(Reason.OVER) : assigned(variation, reason);
    }

    private Assignment assigned(int variation, Reason reason) {
        String name = experiment.variations().get(variation);
        Optional<StickyBuckets.Document> keep =
                sticky ? subject.buckets().remembering(key, bucket(), name) : Optional.empty();
        return result(variation, reason, new Assignment.Place(position(), keep.orElse(null)));
    }

    private Assignment forced(int variation, Reason reason) {
        boolean exists = variation >= 0 && variation < experiment.variations().size();
        return exists ? result(variation, reason, null) : leftOut(Reason.NO_SUCH_VARIATION);
    }

    private Assignment leftOut(Reason reason) {
        return result(CONTROL, reason, null);
    }

    private Assignment result(int variation, Reason reason, Assignment.@Nullable Place place) {
        String name = experiment.variations().get(variation);
        return new Assignment(experiment.key(), variation, name, reason, key, place);
    }

    private double position() {
        return experiment.allocation().position(experiment.key(), key.value());
    }

    private String bucket() {
        return experiment.stickiness().bucket(experiment.key());
    }
}
