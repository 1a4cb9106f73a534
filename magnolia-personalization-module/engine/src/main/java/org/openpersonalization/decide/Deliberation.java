package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.definition.Component;

/** The state of deciding one component: what is asked, and what has been looked at so far. */
final class Deliberation {

    private final List<Rung> rungs;
    private final Component component;
    private final Visit visit;
    private final GrantedAttributes attributes;
    private final List<PassedOver> passedOver = new ArrayList<>();

    Deliberation(List<Rung> rungs, Component component, Visit visit) {
        this.rungs = rungs;
        this.component = component;
        this.visit = visit;
        this.attributes = new GrantedAttributes(visit);
    }

    /** The first rung that applies decides. */
    Decision decide() {
        return decide(rungs);
    }

    /** What the rungs below one would decide. */
    Decision below(RungKind kind) {
        return decide(rungs.stream()
                .filter(rung -> rung.kind().compareTo(kind) > 0)
                .filter(rung -> !(rung instanceof SliceRung))
                .toList());
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

    GrantedAttributes attributes() {
        return attributes;
    }

    void passOver(String variant, Reason reason) {
        passedOver.add(new PassedOver(variant, reason));
    }

    Decision decided(String variant, RungKind rung, Reason reason) {
        Grounds grounds = new Grounds(reason, passedOver, attributes.read());
        return new Decision(component.id(), variant, rung, grounds, visit.consent());
    }
}
