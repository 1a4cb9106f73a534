package org.openpersonalization.magnolia.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Faults;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Goals and experiments are read from content as they were written")
class DraftReaderIT {

    private final Faults faults = new Faults();
    private final DraftReader reader = new DraftReader(faults);
    private Session session;
    private Node goals;
    private Node experiments;

    @BeforeEach
    void folders() throws RepositoryException {
        session = Components.getComponent(RepositoryManager.class).getSystemSession("personalization");
        goals = session.getNode("/goals").addNode("f" + UUID.randomUUID(), "mgnl:folder");
        experiments = session.getNode("/experiments").addNode("f" + UUID.randomUUID(), "mgnl:folder");
    }

    @AfterEach
    void tidy() {
        session.logout();
    }

    private DraftLibrary read(DraftLibrary lastGood) throws RepositoryException {
        return reader.read(session, lastGood);
    }

    private Node goal(String name, GoalKind kind, boolean isOfProgramme) throws RepositoryException {
        Node node = goals.addNode(name, GoalNode.TYPE);
        GoalNode.write(draft(name, kind, isOfProgramme), node);
        return node;
    }

    private static GoalDraft draft(String name, GoalKind kind, boolean isOfProgramme) {
        return new GoalDraft(
                name,
                "The goal",
                "Further words.",
                new GoalDraft.Wanted(kind, "newsletter", 30, Duration.ofHours(1)),
                Measure.REACHED,
                OptionalInt.of(5),
                Duration.ofDays(7),
                true,
                isOfProgramme);
    }

    private static ExperimentDraft draft(String name, Random random) {
        double weight = random.nextDouble();
        return new ExperimentDraft(
                new Plan.About(name, "Title", "Because.", "Ada"),
                "component",
                List.of(new ExperimentDraft.Share("default", weight), new ExperimentDraft.Share("spring", 1 - weight)),
                new ExperimentDraft.People(
                        Optional.of("everyone"),
                        random.nextDouble(),
                        Optional.of(new ExperimentDraft.Part("home", 0, random.nextDouble()))),
                new ExperimentDraft.Aims(
                        "one", List.of("two"), List.of(new ExperimentDraft.Guard("three", random.nextDouble(), true))),
                new ExperimentDraft.Dates(
                        Optional.of(Instant.parse("2026-12-01T00:00:00Z")),
                        Optional.of(Instant.parse("2027-01-01T10:30:00Z")),
                        3,
                        4),
                new ExperimentDraft.Reading(
                        Method.Mode.PLANNED,
                        random.nextDouble(),
                        OptionalLong.of(4_000),
                        random.nextDouble(),
                        true,
                        List.of("everyone"),
                        OptionalDouble.of(random.nextDouble())),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new ExperimentDraft.Learning(
                                random.nextDouble(),
                                random.nextDouble(),
                                random.nextDouble(),
                                random.nextInt(100),
                                List.of("climbing", "skiing"))));
    }

    @Test
    void goalOfEachKindIsReadAsItWasWritten() throws RepositoryException {
        for (GoalKind kind : GoalKind.values()) {
            Node node = goal("goal-" + kind.label(), kind, false);

            assertThat(GoalNode.read(node)).isEqualTo(draft("goal-" + kind.label(), kind, false));
        }
    }

    @Test
    void experimentIsReadExactlyAsItWasWrittenSoThatReadingIsNoChange() throws RepositoryException {
        Random random = new Random(7);
        Node node = experiments.addNode("test", ExperimentNode.TYPE);
        for (int i = 0; i < 200; i++) {
            ExperimentDraft draft = draft("test", random);
            ExperimentNode.write(draft, node);

            assertThat(ExperimentNode.read(node, new References(Map.of()))).isEqualTo(draft);
        }
        assertThat(read(DraftLibrary.empty()).experiments())
                .extracting(ExperimentDraft::name)
                .contains("test");
    }

    @Test
    void whatIsEmptyHasItsUsualValue() throws RepositoryException {
        Node node = experiments.addNode("empty", ExperimentNode.TYPE);

        ExperimentDraft read = ExperimentNode.read(node, new References(Map.of()));
        ExperimentNode.write(read, node);

        assertThat(ExperimentNode.read(node, new References(Map.of()))).isEqualTo(read);
        assertThat(read.people()).isEqualTo(new ExperimentDraft.People(Optional.empty(), 1, Optional.empty()));
        assertThat(read.reading().mode()).isEqualTo(Method.Mode.ALWAYS_VALID);
        assertThat(read.dates().minimumWeeks()).isEqualTo(2);
        assertThat(read.variations()).isEmpty();
    }

    @Test
    void referencesMayBeNamesPathsOrIdentifiers() throws RepositoryException {
        Node one = goal("one", GoalKind.FORM, false);
        Node two = goal("two", GoalKind.FORM, false);
        Node node = experiments.addNode("test", ExperimentNode.TYPE);
        ExperimentNode.write(draft("test", new Random(1)), node);
        node.setProperty("primary", one.getIdentifier());
        node.setProperty("secondaries", new String[] {two.getPath()});
        node.setProperty("audience", session.getNode("/audiences/everyone").getIdentifier());
        node.setProperty("coveragePercent", "12,5");

        ExperimentDraft read = read(DraftLibrary.empty()).experiments().stream()
                .filter(draft -> draft.name().equals("test"))
                .findFirst()
                .orElseThrow();

        assertThat(read.goals().all()).containsExactly("one", "two", "three");
        assertThat(read.people().audience()).contains("everyone");
        assertThat(read.people().coverage()).isEqualTo(0.125);
    }

    @Test
    void whatCannotBeReadIsReportedAndItsNeighboursStay() throws RepositoryException {
        int before = read(DraftLibrary.empty()).goals().size();
        goal("good", GoalKind.FORM, false);
        goal("odd-kind", GoalKind.FORM, false).setProperty("kind", "jump");
        goal("odd-measure", GoalKind.FORM, false).setProperty("measure", "much");
        goal("odd-number", GoalKind.FORM, false).setProperty("windowMinutes", "a week");
        goal("odd-cap", GoalKind.FORM, false).setProperty("cap", "99999999999");
        Node wrong = experiments.addNode("wrong", ExperimentNode.TYPE);
        wrong.setProperty("coveragePercent", "half");
        Node mode = experiments.addNode("odd-mode", ExperimentNode.TYPE);
        mode.setProperty("mode", "sometimes");

        DraftLibrary library = read(DraftLibrary.empty());

        assertThat(library.goals()).hasSize(before + 1);
        assertThat(library.experiments()).extracting(ExperimentDraft::name).doesNotContain("wrong", "odd-mode");
        assertThat(faults.count()).isEqualTo(6);
        wrong.setProperty("coveragePercent", "50");
        read(library);
        assertThat(faults.count()).isEqualTo(5);
    }

    @Test
    void secondOneOfANameIsReportedAndLeftOut() throws RepositoryException {
        goal("same", GoalKind.FORM, true);
        Node elsewhere = goals.addNode("deeper", "mgnl:folder").addNode("same", GoalNode.TYPE);
        GoalNode.write(draft("same", GoalKind.FORM, true), elsewhere);

        DraftLibrary library = read(DraftLibrary.empty());

        assertThat(library.goals()).extracting(GoalDraft::name).containsOnlyOnce("same");
        assertThat(faults.count()).isEqualTo(1);
    }

    @Test
    void programmeIsMeasuredByTheLastGoodFormOfAGoal() throws RepositoryException {
        Node node = goal("signed-up", GoalKind.FORM, true);
        goal("other", GoalKind.FORM, false);
        DraftLibrary good = read(DraftLibrary.empty());
        assertThat(good.programme())
                .extracting(Goal::name)
                .contains("signed-up")
                .doesNotContain("other");

        node.setProperty("windowMinutes", "0");

        assertThat(read(good).programme()).isEqualTo(good.programme());
        assertThat(read(DraftLibrary.empty()).programme())
                .extracting(Goal::name)
                .doesNotContain("signed-up");
        assertThat(faults.count()).isEqualTo(1);
    }
}
