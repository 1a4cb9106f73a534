package org.openpersonalization.web;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.PageCombination;
import org.openpersonalization.decide.PageDecisions;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.signal.Place;
import org.openpersonalization.web.edge.EdgeAnswer;

/**
 * The decisions of one request, kept on it for the renderer, and which of them were shown. A component that the plan does
 * not know, such as one that another page lends, is decided when it is met, within the budget of the page. For the request's thread.
 */
public final class RequestDecisions {

    private static final String ATTRIBUTE = RequestDecisions.class.getName();

    private final PagePlan plan;
    private final Optional<PageVisit> visit;
    /** Empty when deciding failed. */
    private final Optional<PageDecisions> decisions;
    /** Names the failure in reasons; empty without one. */
    private final String fault;

    private final Map<String, Decision> failed = new LinkedHashMap<>();
    private final Map<String, Exposure> exposures = new LinkedHashMap<>();
    private final Set<String> rendered = new HashSet<>();
    private Optional<String> signature = Optional.empty();
    private Optional<EdgeAnswer> shared = Optional.empty();

    private RequestDecisions(
            PagePlan plan, Optional<PageVisit> visit, Optional<PageDecisions> decisions, String fault) {
        this.plan = plan;
        this.visit = visit;
        this.decisions = decisions;
        this.fault = fault;
    }

    static RequestDecisions decided(PageVisit visit, PageDecisions decisions) {
        return new RequestDecisions(visit.plan(), Optional.of(visit), Optional.of(decisions), "");
    }

    /** Every component shows its own content, because something of ours failed. */
    static RequestDecisions failed(String page, String fault) {
        return new RequestDecisions(PagePlan.plain(page), Optional.empty(), Optional.empty(), fault);
    }

    /** The decisions on the request; empty when the request asks for no page or personalization is switched off. */
    public static Optional<RequestDecisions> of(ServletRequest request) {
        return Optional.ofNullable((RequestDecisions) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the page was known to hold personalized components before it was rendered. */
    public boolean isPersonalPage() {
        return plan.isPersonal();
    }

    /**
     * The signature of the page: with address and language, the key under which the CMS's page cache may keep it. Empty for a
     * page that no cache may keep for other visitors.
     */
    public Optional<String> signature() {
        return signature;
    }

    /** Lets the page cache keep the page. */
    void sign(Optional<String> known) {
        signature = known;
    }

    /** The page as caches outside may keep it; empty when none may. */
    public Optional<EdgeAnswer> shared() {
        return shared;
    }

    /** Lets caches outside keep the page. */
    void share(Optional<EdgeAnswer> answer) {
        shared = answer;
    }

    /** The moment that the page tells; of a page for caches outside only the day, in UTC, so that it is the same for all. */
    public Instant toldAt(Instant now) {
        return shared.isPresent() ? now.truncatedTo(ChronoUnit.DAYS) : now;
    }

    /** Whether every component was decided that the plan knows, and no other. */
    public boolean isAsPlanned() {
        return decisions.isPresent() && decided().size() == plan.components().size();
    }

    /** Whether the decisions lack the visitor's last actions. Such a page is not kept, since it has other reasons. */
    boolean isBehind() {
        return decisions.filter(PageDecisions::isBehind).isPresent();
    }

    /** The combination of the decisions on the plan's components; empty when deciding failed. */
    Optional<PageCombination> combination() {
        return decisions.map(PageDecisions::combination);
    }

    /**
     * The receipt by which a front end reports a decision as shown.
     *
     * @return empty where no exposure of the visitor may be kept
     */
    public Optional<String> receipt(Decision decision, ExposureReceipts receipts) {
        return visit.filter(allowed -> allowed.keeps(Exposure.PURPOSE))
                .flatMap(allowed ->
                        allowed.visitor().key().map(visitor -> receipts.sign(allowed.exposureOf(decision), visitor)));
    }

    /** The visitor's place by a trusted header; unknown without one. */
    public Place place() {
        return visit.map(each -> each.context().place()).orElseGet(Place::unknown);
    }

    /** Whether an editor previews a variant. Previews are not stored and never shared. */
    public boolean isPreview() {
        return visit.filter(each -> each.occasion() == PageVisit.Occasion.PREVIEW)
                .isPresent();
    }

    /** The page's components, in the order of the page. */
    public PagePlan plan() {
        return plan;
    }

    /** The decision on a component. */
    public Decision decisionOn(Component component) {
        return decisions
                .map(made -> made.on(component))
                .orElseGet(() -> failed.computeIfAbsent(component.id(), id -> Decision.failed(id, fault)));
    }

    /**
     * Notes that a decision is being rendered. Once it {@linkplain #rendered is}, that is logged after the response, if the visitor
     * agreed to analytics.
     *
     * @return the id under which it is logged; empty when it is not
     */
    public Optional<UUID> shown(Decision decision) {
        return visit.filter(allowed -> allowed.keeps(Exposure.PURPOSE))
                .map(allowed -> exposures.computeIfAbsent(decision.component(), id -> allowed.exposureOf(decision)))
                .map(Exposure::id);
    }

    /**
     * Records that a component was rendered as decided. One whose template does not exist or whose variant could not be chosen was
     * not shown; an error inside a template is not told by the CMS.
     */
    public void rendered(Decision decision) {
        rendered.add(decision.component());
    }

    /** The numbers of the plan's components that were rendered as decided, from 0, for {@link #replay}. */
    public String renderedNumbers() {
        StringBuilder numbers = new StringBuilder();
        for (int number = 0; number < plan.components().size(); number++) {
            if (rendered.contains(plan.components().get(number).id())) {
                numbers.append(numbers.length() == 0 ? "" : ",").append(number);
            }
        }
        return numbers.toString();
    }

    /**
     * Notes the components on a page from the page cache. Does nothing for a page that was rendered for this request, nor where
     * no exposure is stored.
     *
     * @param numbers of {@link #renderedNumbers} when the page was made for the same signature
     */
    void replay(String numbers) {
        boolean isStored =
                visit.filter(allowed -> allowed.keeps(Exposure.PURPOSE)).isPresent();
        if (isStored && !isRendering() && !numbers.isEmpty()) {
            for (String number : numbers.split(",")) {
                Decision decision = decisionOn(plan.components().get(Integer.parseInt(number)));
                shown(decision);
                rendered(decision);
            }
        }
    }

    Optional<PageVisit> visit() {
        return visit;
    }

    /** Whether a component was looked up for rendering. */
    boolean isRendering() {
        return !exposures.isEmpty() || !rendered.isEmpty();
    }

    /** The decisions so far. */
    Collection<Decision> decided() {
        return decisions.map(PageDecisions::all).orElseGet(() -> List.copyOf(failed.values()));
    }

    List<Exposure> exposures() {
        return exposures.values().stream()
                .filter(exposure -> rendered.contains(exposure.decision().component()))
                .toList();
    }
}
