package org.openpersonalization.store.learning;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.learning.log.DecisionCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.store.experiment.ExperimentRows;

/** The features of logged choices by name, for the person whom they describe. For one thread. */
public final class ReadFeatures {

    private static final String UNNAMED = "column.";

    private final Connection connection;
    private final Map<String, Optional<LearnedModel>> models = new HashMap<>();

    public ReadFeatures(Connection connection) {
        this.connection = connection;
    }

    /**
     * The features other than 0. Columns have numbers in place of names when an earlier version of the module encoded them.
     *
     * @param arms the comparisons of the exposure, the optimization's first
     * @param choice its bytes
     * @return empty for bytes that cannot be read
     */
    public SortedMap<String, Double> of(List<String> arms, byte[] choice) throws SQLException {
        SortedMap<String, Double> named = new TreeMap<>();
        Optional<LearnedModel> model = arms.isEmpty()
                ? Optional.empty()
                : model(Membership.of(arms.get(0)).comparison());
        if (model.isPresent()) {
            read(model.get(), choice).ifPresent(decision -> put(decision, model.get(), named));
        }
        return named;
    }

    private static Optional<LoggedDecision> read(LearnedModel model, byte[] choice) {
        try {
            return Optional.of(new DecisionCodec(model.arms()).read(choice));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static void put(LoggedDecision decision, LearnedModel model, SortedMap<String, Double> named) {
        FeatureVector features = decision.features();
        boolean isNamed =
                decision.model().registryHash().equals(model.registry().hash());
        List<String> columns = model.registry().columns();
        for (int entry = 0; entry < features.size(); entry++) {
            int column = features.column(entry);
            named.put(isNamed ? columns.get(column) : UNNAMED + column, features.value(entry));
        }
    }

    private Optional<LearnedModel> model(String key) throws SQLException {
        Optional<LearnedModel> known = models.get(key);
        if (known == null) {
            known = found(key);
            models.put(key, known);
        }
        return known;
    }

    private Optional<LearnedModel> found(String key) throws SQLException {
        Optional<ComparisonKey> read = ComparisonKey.read(key);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        return ExperimentRows.phases(connection, read.get().about()).stream()
                .filter(phase -> phase.number() == read.get().phase())
                .findFirst()
                .flatMap(ReadFeatures::modelOf);
    }

    private static Optional<LearnedModel> modelOf(Phase phase) {
        Standing.Status status = new Standing.Status(phase, Standing.State.RUNNING, "");
        return RunningExperiments.of(new Standing(0, List.of(status), Optional.empty()), RequestContext.PATHS)
                .all()
                .stream()
                .findFirst()
                .flatMap(RunningExperiment::model);
    }
}
