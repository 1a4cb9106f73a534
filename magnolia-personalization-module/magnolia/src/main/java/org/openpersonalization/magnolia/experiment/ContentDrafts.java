package org.openpersonalization.magnolia.experiment;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.definition.Component;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.Identifiers;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.draft.ExperimentNode;
import org.openpersonalization.magnolia.content.draft.GoalNode;
import org.openpersonalization.magnolia.content.page.Descendants;
import org.openpersonalization.magnolia.observation.AuditedSave;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.service.experiment.DraftRepository;
import org.openpersonalization.service.experiment.LocatedComponent;

/**
 * Goals and experiments as nodes of this instance's workspace {@code personalization}. Reads and writes in the system context: users
 * have rights to the admin app by its roles, which were asked for before.
 */
public final class ContentDrafts implements DraftRepository {

    private static final String FOLDER_TYPE = "mgnl:folder";
    private static final String PAGE_TYPE = "mgnl:page";
    private static final String COMPONENT_TYPE = "mgnl:component";

    private final Definitions definitions;

    public ContentDrafts(Definitions definitions) {
        this.definitions = definitions;
    }

    private interface Change {
        void in(Session session) throws RepositoryException;
    }

    @Override
    public List<ExperimentDraft> experiments() {
        return definitions.drafts().experiments();
    }

    @Override
    public List<GoalDraft> goals() {
        return definitions.drafts().goals();
    }

    @Override
    public Map<String, FrozenAudience> audiences() {
        return definitions.drafts().audiences();
    }

    @Override
    public Optional<LocatedComponent> component(String id) {
        return id.isEmpty() ? Optional.empty() : SystemSession.in(Definitions.WEBSITE, session -> located(session, id));
    }

    private Optional<LocatedComponent> located(Session session, String id) throws RepositoryException {
        Optional<Node> node = Identifiers.find(session, id);
        if (node.isEmpty() || !node.get().isNodeType(COMPONENT_TYPE)) {
            return Optional.empty();
        }
        Optional<Component> component = definitions.component(node.get());
        return component.isPresent()
                ? Optional.of(new LocatedComponent(component.get(), place(node.get())))
                : Optional.empty();
    }

    @Override
    public List<Component> page(String component) {
        return component(component)
                .map(located -> definitions.planOf(located.place().page()).components())
                .orElse(List.of());
    }

    private static LocatedComponent.Place place(Node component) throws RepositoryException {
        Node page = component;
        while (page.getDepth() > 0 && !page.isNodeType(PAGE_TYPE)) {
            page = page.getParent();
        }
        return new LocatedComponent.Place(
                component.getIdentifier(),
                ComponentTitle.of(component, ""),
                page.getPath(),
                PropertyUtil.getString(page, "title", ""));
    }

    @Override
    public void save(ExperimentDraft draft) {
        change(session -> ExperimentNode.write(
                draft, nodeFor(session, ExperimentNode.FOLDER, ExperimentNode.TYPE, draft.name())));
    }

    @Override
    public void save(GoalDraft goal) {
        change(session -> GoalNode.write(goal, nodeFor(session, GoalNode.FOLDER, GoalNode.TYPE, goal.name())));
    }

    @Override
    public void removeExperiment(String name) {
        change(session -> remove(session, ExperimentNode.FOLDER, ExperimentNode.TYPE, name));
    }

    @Override
    public void removeGoal(String name) {
        change(session -> remove(session, GoalNode.FOLDER, GoalNode.TYPE, name));
    }

    private static Node nodeFor(Session session, String folder, String type, String name) throws RepositoryException {
        Optional<Node> there = find(session, folder, type, name);
        if (there.isPresent()) {
            return there.get();
        }
        Node root = session.getRootNode();
        String below = folder.substring(1);
        Node parent = root.hasNode(below) ? root.getNode(below) : root.addNode(below, FOLDER_TYPE);
        return parent.addNode(name, type);
    }

    private static void remove(Session session, String folder, String type, String name) throws RepositoryException {
        Optional<Node> there = find(session, folder, type, name);
        if (there.isPresent()) {
            there.get().remove();
        }
    }

    /** Editors may have moved it into a folder. */
    private static Optional<Node> find(Session session, String folder, String type, String name)
            throws RepositoryException {
        if (!session.nodeExists(folder)) {
            return Optional.empty();
        }
        for (Node node : Descendants.ofType(session.getNode(folder), type)) {
            if (node.getName().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** A failed save is discarded, so that the next save does not contain it. */
    private void change(Change change) {
        SystemSession.in(Definitions.WORKSPACE, session -> {
            try {
                change.in(session);
                AuditedSave.save(session);
                return true;
            } finally {
                session.refresh(false);
            }
        });
        definitions.audiencesChanged();
    }
}
