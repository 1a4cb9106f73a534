package org.openpersonalization.magnolia.content;

import info.magnolia.jcr.util.NodeUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.magnolia.content.draft.DraftLibrary;
import org.openpersonalization.magnolia.content.draft.DraftReader;
import org.openpersonalization.magnolia.content.page.ComponentReader;
import org.openpersonalization.magnolia.content.page.PageAddresses;
import org.openpersonalization.magnolia.content.page.PagePaths;
import org.openpersonalization.magnolia.content.page.PageTagsReader;
import org.openpersonalization.magnolia.content.page.PlanCache;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;

/**
 * The definitions that editors made, compiled from content when they are first asked for and again after a change.
 * Audiences are read in the system context, because visitors have no right on their workspace.
 */
@Singleton
public class Definitions implements PagePlans {

    /** The workspace of audiences and groups. */
    public static final String WORKSPACE = "personalization";
    /** The workspace of pages. */
    public static final String WEBSITE = "website";

    public static final String PAGE_TYPE = "mgnl:page";
    public static final String COMPONENT_TYPE = "mgnl:component";

    private final Faults faults = new Faults();
    private final ComponentReader components = new ComponentReader(faults);
    private final PageTagsReader tags = new PageTagsReader(faults);
    private final AudienceReader audienceReader = new AudienceReader(faults);
    private final PurposeReader purposeReader = new PurposeReader(faults);
    private final DraftReader draftReader = new DraftReader(faults);
    private final PlanCache plans = new PlanCache();
    private final AtomicLong changes = new AtomicLong();
    private final Latest<Compiled> compiled =
            new Latest<>(new Compiled(AudienceLibrary.empty(), List.of(), DraftLibrary.empty()), this::read);

    /** The definitions of one read. */
    private record Compiled(AudienceLibrary audiences, List<PurposeTerms> purposes, DraftLibrary drafts) {}

    /** The inputs of reading the components of one page. */
    private record Reading(AudienceLibrary audiences, PlanBudget budget) {}

    @Inject
    public Definitions() {}

    /** The plan of a page in the workspace {@code website}. */
    @Override
    public PagePlan planOf(String page) {
        return plans.get(page, this::compile).orElseGet(() -> PagePlan.plain(page));
    }

    @Override
    public long versionOf(String page) {
        return plans.versionOf(page);
    }

    @Override
    public String pageAt(String address) {
        return PageAddresses.candidates(address)
                .filter(page -> plans.get(page, this::compile).isPresent())
                .findFirst()
                .orElse(address);
    }

    @Override
    public Set<String> audienceNames() {
        return audiences().byName().keySet();
    }

    /** One component as it is now; empty when it has no variants. */
    public Optional<Component> component(Node node) throws RepositoryException {
        return components.read(node, audiences(), PlanBudget.unlimited());
    }

    /** A component as a page's plan has it; one that the plan does not know as it is now. Empty when it has no variants. */
    public Optional<Component> component(Node node, PagePlan plan) throws RepositoryException {
        Optional<Component> planned = plan.component(node.getIdentifier());
        return planned.isPresent() ? planned : component(node);
    }

    /** A page's tags for counting its views. */
    public PageTags tags(Node page) throws RepositoryException {
        return tags.read(page);
    }

    /** How often content has changed since the start. */
    long changes() {
        return changes.get();
    }

    /** The purposes, in the editor's order; the versions of their wordings are not known here. */
    public List<PurposeTerms> purposes() {
        return compiled.get().purposes();
    }

    /** Goals and experiments as editors wrote them. */
    public DraftLibrary drafts() {
        return compiled.get().drafts();
    }

    /** The faults of definitions. */
    public Faults faults() {
        return faults;
    }

    /** How many audiences can be used. */
    public int audienceCount() {
        return audiences().byName().size();
    }

    /** How many definitions have a fault. */
    public int faultCount() {
        return faults.count();
    }

    /** Forgets what was compiled from a page's content at or below the path. */
    void websiteChanged(String path) {
        changes.incrementAndGet();
        faults.forgetAround(path);
        plans.forget(path);
    }

    /** Forgets everything, since audiences are part of every plan; the anchor of the ledger is no definition. */
    void audiencesChanged(String path) {
        if (!path.startsWith(JcrAnchors.PATH)) {
            faults.forgetAround(path);
            audiencesChanged();
        }
    }

    /** Forgets everything that was compiled. */
    public void audiencesChanged() {
        changes.incrementAndGet();
        compiled.changed();
        plans.forgetPlans();
    }

    /** Forgets everything, since changes may have gone unnoticed, of pages as well. */
    void anythingChanged() {
        audiencesChanged();
        plans.forgetAll();
    }

    /** The audiences as they are now. */
    public AudienceLibrary audiences() {
        return compiled.get().audiences();
    }

    private Compiled read(Compiled before) {
        return SystemSession.in(
                WORKSPACE,
                session -> new Compiled(
                        audienceReader.read(session, before.audiences()),
                        purposeReader.read(session, before.purposes()),
                        draftReader.read(session, before.drafts())));
    }

    private Optional<PagePlan> compile(String page) {
        if (!PagePaths.isWellFormed(page)) {
            return Optional.empty();
        }
        AudienceLibrary now = audiences();
        return SystemSession.in(WEBSITE, session -> {
            if (!session.nodeExists(page) || !session.getNode(page).isNodeType(PAGE_TYPE)) {
                return Optional.empty();
            }
            List<Component> found = new ArrayList<>();
            collect(session.getNode(page), new Reading(now, PlanBudget.ofPage()), found);
            return Optional.of(new PagePlan(page, tags.read(session.getNode(page)), found));
        });
    }

    private void collect(Node parent, Reading reading, List<Component> found) throws RepositoryException {
        for (Node child : NodeUtil.getNodes(parent)) {
            if (child.isNodeType(COMPONENT_TYPE)) {
                components.read(child, reading.audiences(), reading.budget()).ifPresent(found::add);
            }
            if (!child.isNodeType(PAGE_TYPE)) {
                collect(child, reading, found);
            }
        }
    }

    /** The compiler's message about a condition that cannot be an audience's; empty when it can. */
    public Optional<Message> conditionFault(String condition) {
        try {
            audiences().compiler().compile("this", "this", ConditionJson.parsed(condition));
            return Optional.empty();
        } catch (InvalidValueException fault) {
            return Optional.of(fault.reason());
        }
    }
}
