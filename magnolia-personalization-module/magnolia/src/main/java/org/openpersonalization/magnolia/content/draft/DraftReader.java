package org.openpersonalization.magnolia.content.draft;

import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.magnolia.content.Faults;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * Reads goals and experiments from the workspace {@code personalization}. Unreadable nodes are reported and left out. A
 * goal with a mistake is reported and not used; the overall impact is measured by its last good form for as long as the
 * module runs.
 */
public final class DraftReader {

    private static final String AUDIENCES = "/audiences";
    private static final String AUDIENCE_TYPE = "p13n:audience";

    private final Faults faults;

    public DraftReader(Faults faults) {
        this.faults = faults;
    }

    private interface Reading<T> {
        T from(Node node) throws RepositoryException;
    }

    public DraftLibrary read(Session session, DraftLibrary lastGood) throws RepositoryException {
        References references =
                References.in(session, Map.of(AUDIENCES, AUDIENCE_TYPE, GoalNode.FOLDER, GoalNode.TYPE));
        List<GoalDraft> goals = new ArrayList<>();
        for (Node node : References.below(session, GoalNode.FOLDER, GoalNode.TYPE)) {
            read(node, this::goal)
                    .filter(goal -> isFirst(node, goals.stream().map(GoalDraft::name)))
                    .ifPresent(goals::add);
        }
        List<ExperimentDraft> experiments = new ArrayList<>();
        for (Node node : References.below(session, ExperimentNode.FOLDER, ExperimentNode.TYPE)) {
            read(node, each -> experiment(each, references))
                    .filter(draft -> isFirst(node, experiments.stream().map(ExperimentDraft::name)))
                    .ifPresent(experiments::add);
        }
        List<Goal> programme = programme(goals, lastGood);
        goals.sort(Comparator.comparing(GoalDraft::name));
        experiments.sort(Comparator.comparing(ExperimentDraft::name));
        return new DraftLibrary(goals, programme, experiments, FrozenAudiences.read(session, AUDIENCES, AUDIENCE_TYPE));
    }

    private <T> Optional<T> read(Node node, Reading<T> reading) throws RepositoryException {
        try {
            return Optional.of(reading.from(node));
        } catch (IllegalArgumentException fault) {
            faults.report(node.getPath(), String.valueOf(fault.getMessage()));
            return Optional.empty();
        }
    }

    private boolean isFirst(Node node, Stream<String> before) {
        String name = NodeUtil.getName(node);
        boolean isFirst = before.noneMatch(name::equals);
        if (!isFirst) {
            faults.report(
                    NodeUtil.getNodePathIfPossible(node), "Another one is called the same, rename one [" + name + "]");
        }
        return isFirst;
    }

    private GoalDraft goal(Node node) throws RepositoryException {
        GoalDraft goal = GoalNode.read(node);
        Optional<Problem> mistake =
                goal.problems().stream().filter(Problem::isError).findFirst();
        if (mistake.isPresent()) {
            faults.report(
                    node.getPath(),
                    MessageCatalogue.english().text(mistake.get().message()));
        } else {
            faults.clear(node.getPath());
        }
        return goal;
    }

    private ExperimentDraft experiment(Node node, References references) throws RepositoryException {
        ExperimentDraft draft = ExperimentNode.read(node, references);
        faults.clear(node.getPath());
        return draft;
    }

    private static List<Goal> programme(List<GoalDraft> goals, DraftLibrary lastGood) {
        return goals.stream()
                .filter(GoalDraft::programme)
                .flatMap(draft -> draft.isUsable()
                        ? Optional.of(draft.goal()).stream()
                        : lastGood.programme().stream()
                                .filter(good -> good.name().equals(draft.name())))
                .toList();
    }
}
