package org.openpersonalization.service.decision;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.PageDecisions;
import org.openpersonalization.decide.candidate.Candidate;
import org.openpersonalization.decide.candidate.CandidateList;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.visitor.profile.PersonaVisit;
import org.openpersonalization.service.visitor.profile.PersonaVisits;

/**
 * Decides pages for personas by the ladder in force, and explains the decisions. Stores nothing.
 *
 * @param ladder the ladder in force
 * @param plans the components of pages
 * @param visits makes visits of personas
 * @param now the current moment in the site's time zone
 */
public record TraceService(
        Supplier<DecisionLadder> ladder, PagePlans plans, PersonaVisits visits, Supplier<ZonedDateTime> now) {

    /**
     * A decided component.
     *
     * @param component the component
     * @param decision the decision on it
     * @param candidates every candidate in the order of the ladder
     */
    public record ComponentTrace(Component component, Decision decision, List<Candidate> candidates) {
        public ComponentTrace {
            candidates = List.copyOf(candidates);
        }
    }

    /** Levels of consent. */
    public enum Level {
        /** No to every purpose. */
        NONE,
        /** The choices of the persona. */
        OWN,
        /** Yes to every purpose. */
        ALL
    }

    /** The components of a page in its order, decided for a persona. */
    public List<ComponentTrace> trace(String page, Persona persona) {
        return trace(page, visits.of(persona, page, now.get()));
    }

    /** The components of a page in its order, decided for a visitor in a described situation. */
    List<ComponentTrace> trace(String page, PersonaVisits.Subject subject) {
        return trace(page, visits.of(subject, page, now.get()));
    }

    private List<ComponentTrace> trace(String page, PersonaVisit visit) {
        PagePlan plan = plans.planOf(page);
        PageDecisions decisions = ladder.get().decide(plan, visit.visit());
        List<ComponentTrace> traces = new ArrayList<>();
        for (Component component : plan.components()) {
            Decision decision = decisions.on(component);
            traces.add(new ComponentTrace(component, decision, CandidateList.of(component, decision, visit.visit())));
        }
        return traces;
    }

    /** The decisions on the components of a page, in its order, for a persona at a level of consent. */
    public List<Decision> decide(String page, Persona persona, Level level) {
        Persona asked = level == Level.OWN ? persona : persona.choosing(all(level == Level.ALL));
        PersonaVisit visit = visits.of(asked, page, now.get());
        return ladder.get().decide(plans.planOf(page), visit.visit()).all();
    }

    private SortedMap<Purpose, Boolean> all(boolean granted) {
        SortedMap<Purpose, Boolean> choices = new TreeMap<>();
        visits.consent().get().purposes().forEach(purpose -> choices.put(purpose, granted));
        return choices;
    }
}
