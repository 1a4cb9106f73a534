package org.openpersonalization.magnolia.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.ExperimentRules;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.VisitorStores;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("A running experiment follows what editors change in the CMS")
class DraftWatchIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private final String name = "w" + UUID.randomUUID();
    private final Definitions definitions = new Definitions();
    private final ContentDrafts drafts = new ContentDrafts(definitions);
    private final List<String> trail = new CopyOnWriteArrayList<>();
    private VisitorStores stores;
    private Session website;
    private Session personalization;
    private Node page;
    private Node component;
    private DraftWatch watch;

    @BeforeEach
    void start() throws RepositoryException {
        stores = JdbcStores.open(new StoreSettings(
                "jdbc:sqlite:" + folder.resolve("visitors.db"), "", "", 2, 10, FoldSettings.defaults()));
        RepositoryManager repositories = Components.getComponent(RepositoryManager.class);
        website = repositories.getSystemSession("website");
        personalization = repositories.getSystemSession("personalization");
        page = website.getRootNode().addNode("p" + UUID.randomUUID(), "mgnl:page");
        component = page.addNode("main", "mgnl:area").addNode("00", "mgnl:component");
        component
                .addNode("variants", "mgnl:contentNode")
                .addNode("v", "mgnl:contentNode")
                .setProperty("name", "spring");
        website.save();
        drafts.save(goal());
        drafts.save(draft());
        begin();
        watch = new DraftWatch(
                service(), definitions, (actor, experiment, replaced) -> trail.add(experiment), () -> NOW);
    }

    @AfterEach
    void tidy() throws RepositoryException {
        watch.close();
        drafts.removeExperiment(name);
        drafts.removeGoal(name);
        page.remove();
        website.save();
        website.logout();
        personalization.logout();
        stores.close();
    }

    private ExperimentService service() {
        return new ExperimentService(new ExperimentServices(
                stores::experiments,
                phase -> Optional.empty(),
                drafts,
                new PagePromotion(node -> FieldMapping.none()),
                new CountedReports(stores::counts, () -> NOW),
                new ExperimentRules(26, false, ""),
                () -> new Readiness(List.of()),
                () -> NOW));
    }

    private GoalDraft goal() {
        return new GoalDraft(
                name,
                "A goal",
                "",
                new GoalDraft.Wanted(GoalKind.FORM, "", 0, Duration.ZERO),
                Measure.REACHED,
                OptionalInt.empty(),
                Duration.ofDays(7),
                false,
                false);
    }

    private ExperimentDraft draft() throws RepositoryException {
        return new ExperimentDraft(
                new Plan.About(name, "A test", "Because.", "Ada"),
                component.getIdentifier(),
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("spring", 0.5)),
                new ExperimentDraft.People(Optional.of("everyone"), 1, Optional.empty()),
                new ExperimentDraft.Aims(name, List.of(), List.of()),
                new ExperimentDraft.Dates(Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(28))), 0, 2),
                new ExperimentDraft.Reading(
                        Method.Mode.ALWAYS_VALID,
                        0.1,
                        OptionalLong.of(1_000),
                        0,
                        true,
                        List.of(),
                        OptionalDouble.of(0.1)));
    }

    /** What {@link #draft} becomes. */
    private void begin() throws RepositoryException {
        Plan plan = new Plan(
                draft().about(),
                component.getIdentifier(),
                List.of(new Variation("default", 0.5), new Variation("spring", 0.5)),
                new Population(new FrozenAudience("everyone", "Everyone", Map.of(), Map.of()), 1, Optional.empty()),
                new PlanGoals(goal().goal(), List.of(), List.of()),
                new Timing(Optional.empty(), NOW.plus(Duration.ofDays(28)), 0, 2),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, true),
                List.of());
        stores.experiments().begin(plan, new ExperimentStore.By("ada", "", NOW));
    }

    private List<Phase> phases() {
        return stores.experiments().phases(name);
    }

    private Node node() throws RepositoryException {
        personalization.refresh(false);
        return personalization.getNode("/experiments/" + name);
    }

    private static boolean eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    @Test
    void otherSharesBeginAnotherPhase() throws RepositoryException {
        Node node = node();
        node.getNode("variations/variations0").setProperty("weightPercent", "40");
        node.getNode("variations/variations1").setProperty("weightPercent", "60");
        personalization.save();

        assertThat(eventually(() -> phases().size() == 2)).isTrue();
        assertThat(phases().get(0).plan().variations())
                .extracting(Variation::weight)
                .containsExactly(0.4, 0.6);
        assertThat(StoredMessage.read(stores.experiments().acts(name).get(0).reason())
                        .orElseThrow()
                        .english())
                .isEqualTo("The experiment was changed in the CMS.");
        assertThat(trail).containsExactly(name);
    }

    @Test
    void mistakeIsReportedAndWhatRunsGoesOnUntilItIsPutRight() throws RepositoryException {
        node().getNode("variations/variations0").setProperty("weightPercent", "40");
        personalization.save();

        assertThat(eventually(() -> definitions.faultCount() == 1)).isTrue();
        assertThat(phases()).hasSize(1);

        node().getNode("variations/variations1").setProperty("weightPercent", "60");
        personalization.save();

        assertThat(eventually(() -> phases().size() == 2)).isTrue();
        assertThat(eventually(() -> definitions.faultCount() == 0)).isTrue();
    }

    @Test
    void anotherTitleBeginsNothing() throws RepositoryException {
        node().setProperty("title", "Another title");
        personalization.save();
        watch.follow("ada");

        assertThat(phases()).hasSize(1);
        assertThat(trail).isEmpty();
    }
}
