package org.openpersonalization.learning.environment;

import java.time.Duration;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.TrainingSettings;
import org.openpersonalization.learning.TrainingSettings.Limits;
import org.openpersonalization.learning.TrainingSettings.Model;

/** Policies that are compared in environments. */
enum Contender {
    /** Model B without exploration, floor and cap. */
    GREEDY("greedy", Model.LOGISTIC, new Limits(0, 1, 0), Chooser.Shares.policyAlone()),
    MODEL_A("model A", Model.SEGMENTS, Limits.defaults(), new Chooser.Shares(0, 0, 0.05)),
    MODEL_B("model B", Model.LOGISTIC, Limits.defaults(), new Chooser.Shares(0, 0, 0.05)),
    /** As shipped: the rules' arm is the first one, for every visitor. */
    SHIPPED("as shipped", Model.BY_VOLUME, Limits.defaults(), Chooser.Shares.defaults());

    private final String label;
    private final Model model;
    private final Limits limits;
    private final Chooser.Shares shares;

    Contender(String label, Model model, Limits limits, Chooser.Shares shares) {
        this.label = label;
        this.model = model;
        this.limits = limits;
        this.shares = shares;
    }

    String label() {
        return label;
    }

    Simulation.Result run(Environment environment, int visits, long seed, Simulation.Watcher watcher) {
        Duration halfLife = TrainingSettings.defaults(environment.window(), Environment.SEGMENTS)
                .halfLife();
        TrainingSettings settings =
                new TrainingSettings(model, environment.window(), halfLife, limits, Environment.SEGMENTS);
        return new Simulation(environment).run(settings, shares, visits, seed, watcher);
    }
}
