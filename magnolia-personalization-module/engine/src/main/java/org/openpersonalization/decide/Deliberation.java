package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.definition.Component;

/** The state of deciding one component: what is asked, and what has been looked at so far. */
final class Deliberation {

    private final Component component;
    private final Visit visit;
    private final GrantedAttributes attributes;
    private final List<PassedOver> passedOver = new ArrayList<>();

    Deliberation(Component component, Visit visit) {
        this.component = component;
        this.visit = visit;
        this.attributes = new GrantedAttributes(visit);
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
