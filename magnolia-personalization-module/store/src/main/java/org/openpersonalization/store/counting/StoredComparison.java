package org.openpersonalization.store.counting;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.store.experiment.StoredGoal;
import org.openpersonalization.store.json.StoredJson;

/** A comparison as it is stored beside its key. Names never change. */
public record StoredComparison(String component, Instant since, List<Comparison.Share> arms, List<StoredGoal> goals) {

    public static String write(Comparison comparison) {
        return StoredJson.write(new StoredComparison(
                comparison.component(), comparison.since(), comparison.arms(), StoredGoal.of(comparison.goals())));
    }

    /**
     * Parses the output of {@link #write}.
     *
     * @throws RuntimeException when the text has another form
     */
    public static Comparison read(String key, String json) {
        StoredComparison stored = StoredJson.read(json, StoredComparison.class);
        return new Comparison(key, stored.component, stored.arms, StoredGoal.goals(stored.goals), stored.since);
    }
}
