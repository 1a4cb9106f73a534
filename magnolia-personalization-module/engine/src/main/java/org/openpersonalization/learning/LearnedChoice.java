package org.openpersonalization.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.DecisionCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.Choice;

/**
 * A choice with its inputs. Propensities are integrated when they are asked for, which belongs outside of the request.
 *
 * @param chooser of the optimization's phase
 * @param epoch the epoch that chose
 * @param request the inputs
 * @param choice the outcome
 */
public record LearnedChoice(Chooser chooser, Epoch epoch, DecisionRequest request, Choice choice) {

    /** Chooses. */
    public static LearnedChoice of(Chooser chooser, Epoch epoch, DecisionRequest request) {
        return new LearnedChoice(chooser, epoch, request, chooser.choose(epoch, request));
    }

    /** The propensity of each eligible arm by its name. */
    public SortedMap<String, Double> propensities() {
        ArmProbabilities all = chooser.propensities(epoch, request);
        SortedMap<String, Double> byArm = new TreeMap<>();
        all.arms().forEach(arm -> byArm.put(arm, all.of(arm)));
        return Collections.unmodifiableSortedMap(byArm);
    }

    /**
     * The bytes of the decision log, as {@link DecisionCodec} reads them with the arms of the phase.
     *
     * @param id of the exposure
     * @param time of the exposure
     */
    public byte[] logged(UUID id, Instant time) {
        List<String> arms = epoch.arms();
        LoggedDecision.Origin origin = new LoggedDecision.Origin(id, request.visitor(), time);
        return new DecisionCodec(arms)
                .write(new LoggedDecision(
                        origin, epoch.version(), request.features(), chooser.propensities(epoch, request), choice));
    }
}
