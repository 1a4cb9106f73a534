package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.definition.Component;

/** The state of deciding one component: what is asked, and what has been looked at so far. */
final class Deliberation {

    private final List<Rung> rungs;
    private final Component component;
    private final Visit visit;
    private final boolean hasRoom;
    private final GrantedAttributes attributes;
    private final List<PassedOver> passedOver = new ArrayList<>();
    private Optional<Decision> withheld = Optional.empty();

    Deliberation(List<Rung> rungs, Component component, Visit visit, boolean hasRoom) {
        this.rungs = rungs;
        this.component = component;
        this.visit = visit;
        this.hasRoom = hasRoom;
        this.attributes = new GrantedAttributes(visit);
    }

    /** The first rung that applies decides. */
    Decision decide() {
        return decide(rungs);
    }

    /** What the rungs below one would decide; it is withheld from the visitor. */
    Decision below(RungKind kind) {
        Decision below = decide(rungs.stream()
                .filter(rung -> rung.kind().compareTo(kind) > 0)
                .filter(rung -> !(rung instanceof SliceRung))
                .toList());
        withheld = Optional.of(below);
        return below;
    }

    /** What a slice withheld, if one did. */
    Optional<Decision> withheld() {
        return withheld;
    }

    private Decision decide(List<Rung> candidates) {
        return candidates.stream()
                .map(rung -> rung.decide(this))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    Component component() {
        return component;
    }

    Visit visit() {
        return visit;
    }

    /** Whether the budget of the page has room for the component's experiments. */
    boolean hasRoomForExperiments() {
        return hasRoom;
    }

    GrantedAttributes attributes() {
        return attributes;
    }

    void passOver(String variant, Reason reason) {
        passedOver.add(new PassedOver(variant, reason));
    }

    Decision decided(String variant, RungKind rung, Reason reason) {
        return decided(variant, rung, reason, new TreeMap<>());
    }

    /** The same, by chance. */
    Decision decided(String variant, RungKind rung, Reason reason, SortedMap<String, Double> propensities) {
        Grounds grounds = new Grounds(reason, passedOver, attributes.read(), propensities);
        return new Decision(component.id(), variant, rung, grounds, visit.consent());
    }
}
