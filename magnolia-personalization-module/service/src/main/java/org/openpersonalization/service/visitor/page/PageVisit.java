package org.openpersonalization.service.visitor.page;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;

/**
 * One request for a page with its resolved visitor.
 *
 * @param plan the page's plan
 * @param context the request's context
 * @param visitor the visitor, as far as consent permits identification
 * @param occasion the kind of visit
 */
public record PageVisit(PagePlan plan, RequestContext context, Visitor visitor, Occasion occasion) {

    /** The kinds of visits. */
    public enum Occasion {
        /** A visitor of the site. */
        VISIT,
        /** A visit to an instance that stores no visitor data. */
        UNKEPT,
        /** An editor looks at a variant. */
        PREVIEW
    }

    /** Whether something may be kept under a purpose: granted, by a person, who really looks. */
    public boolean keeps(Purpose purpose) {
        return occasion == Occasion.VISIT
                && visitor.key().isPresent()
                && visitor.consent().grantsAll(List.of(purpose))
                && !context.marks().bot()
                && !context.marks().prefetch();
    }

    /** The page as the browser carries it until its visitor looks at it. */
    public PrefetchedPage loadedAhead(String page, Collection<Decision> shown) {
        return PrefetchedPage.of(visitor, page, context.time().toInstant(), context.arrival(), List.copyOf(shown));
    }

    /** The exposures of a prefetched page, as far as they may be stored. */
    public List<Exposure> exposuresOf(PrefetchedPage page) {
        return keeps(Exposure.PURPOSE)
                ? page.shownTo(visitor).stream().map(this::exposureOf).toList()
                : List.of();
    }

    /** A decision of this visit, to be kept once it is shown. */
    public Exposure exposureOf(Decision decision) {
        return new Exposure(
                UUID.randomUUID(), context.time().toInstant(), plan.page(), decision, RequestTraits.of(context));
    }

    /**
     * The observation of this request, as far as it may be stored. The activity has the time of the exposures, so that
     * the view of the page with the tested component is not taken for a further one, and the id of the signal.
     */
    public Observation observation(PagePlan rendered, List<Exposure> exposures, MeasuredGoals goals) {
        Signal view = view(rendered);
        List<Signal> signals = keeps(view.purpose()) ? List.of(view) : List.of();
        List<Activity> activities =
                keeps(MeasuredGoals.PURPOSE) ? goals.readOf(view).map(List::of).orElse(List.of()) : List.of();
        return new Observation(
                signals, exposures, activities, context.time().toInstant(), visitor.grants(), visitor.stamp());
    }

    private Signal view(PagePlan rendered) {
        Occurrence at = new Occurrence(UUID.randomUUID(), context.time().toInstant());
        String page = rendered.page();
        return new Signal.PageView(
                at,
                page.length() <= Signal.MAX_TEXT ? page : page.substring(0, Signal.MAX_TEXT),
                rendered.tags().groups(),
                rendered.tags().topics());
    }
}
