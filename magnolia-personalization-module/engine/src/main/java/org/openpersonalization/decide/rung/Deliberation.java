package org.openpersonalization.decide.rung;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.GrantedAttributes;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.SkippedVariant;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;

/** The state of deciding one component: what is asked, and what has been looked at so far. */
public final class Deliberation {

    private final List<Rung> rungs;
    private final Component component;
    private final Visit visit;
    private final boolean hasRoom;
    private final GrantedAttributes attributes;
    private final List<SkippedVariant> passedOver = new ArrayList<>();
    private Optional<Decision> withheld = Optional.empty();

    public Deliberation(List<Rung> rungs, Component component, Visit visit, boolean hasRoom) {
        this.rungs = rungs;
        this.component = component;
        this.visit = visit;
        this.hasRoom = hasRoom;
        this.attributes = new GrantedAttributes(visit);
    }

    /** The first rung that applies decides. */
    public Decision decide() {
        return decide(rungs);
    }

    /** What the rungs below one would decide; it is withheld from the visitor. */
    public Decision below(RungKind kind) {
        Decision below = decide(rungs.stream()
                .filter(rung -> rung.kind().compareTo(kind) > 0)
                .filter(rung -> !(rung instanceof SliceRung))
                .toList());
        withheld = Optional.of(below);
        return below;
    }

    /** What a slice withheld, if one did. */
    public Optional<Decision> withheld() {
        return withheld;
    }

    private Decision decide(List<Rung> candidates) {
        return candidates.stream()
                .map(rung -> rung.decide(this))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    public Component component() {
        return component;
    }

    public Visit visit() {
        return visit;
    }

    /** Whether the budget of the page has room for the component's experiments. */
    public boolean hasRoomForExperiments() {
        return hasRoom;
    }

    public GrantedAttributes attributes() {
        return attributes;
    }

    public void passOver(String variant, Reason reason) {
        passedOver.add(new SkippedVariant(variant, reason));
    }

    public Decision decided(String variant, RungKind rung, Reason reason) {
        return decided(variant, rung, reason, new TreeMap<>());
    }

    /** The same, by chance. */
    public Decision decided(String variant, RungKind rung, Reason reason, SortedMap<String, Double> propensities) {
        DecisionTrace grounds = new DecisionTrace(reason, passedOver, attributes.read(), propensities);
        return new Decision(component.id(), variant, rung, grounds, visit.consent());
    }
}
