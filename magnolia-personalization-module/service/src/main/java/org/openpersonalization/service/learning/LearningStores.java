package org.openpersonalization.service.learning;

import java.util.function.Supplier;
import org.openpersonalization.service.experiment.ExperimentStore;

/**
 * The ports to running experiments and their models.
 *
 * @param experiments throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param models the same
 */
public record LearningStores(Supplier<ExperimentStore> experiments, Supplier<ModelStore> models) {}
