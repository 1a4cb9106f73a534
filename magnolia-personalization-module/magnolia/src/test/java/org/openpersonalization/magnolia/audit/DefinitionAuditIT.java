package org.openpersonalization.magnolia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
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
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.experiment.ContentDrafts;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.authoring.DefinitionNodes.Kind;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Changes of definitions in the CMS are in the audit trail")
class DefinitionAuditIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private final String name = "d" + UUID.randomUUID();
    private final Definitions definitions = new Definitions();
    private final JcrDefinitionNodes nodes = new JcrDefinitionNodes(definitions);
    private final Jobs jobs = new Jobs();
    private volatile boolean isAway;
    private JdbcStores stores;
    private Session session;
    private DefinitionAudit watch;

    @BeforeEach
    void start() throws RepositoryException {
        stores = JdbcStores.open(new StoreSettings(
                "jdbc:sqlite:" + folder.resolve("visitors.db"), "", "", 2, 10, FoldSettings.defaults()));
        session = Components.getComponent(RepositoryManager.class).getSystemSession("personalization");
        Node purpose = folder("purposes").addNode(name, "p13n:purpose");
        purpose.setProperty("label", "Taste");
        purpose.setProperty("text", "We remember what you like.");
        purpose.setProperty("retentionDays", 395L);
        purpose.setProperty("deniedByPrivacyControl", true);
        purpose.setProperty("grantedByDefault", new String[] {"opt-out", "none"});
        session.save();
        watch = new DefinitionAudit(definitions, new Audit(() -> open().audit(), () -> NOW), experiment -> false, jobs);
    }

    private Node folder(String folder) throws RepositoryException {
        Node root = session.getRootNode();
        return root.hasNode(folder) ? root.getNode(folder) : root.addNode(folder, "mgnl:folder");
    }

    private PrivacyStores open() {
        if (isAway) {
            throw new StoreUnavailableException("away");
        }
        return stores.privacy();
    }

    @AfterEach
    void tidy() throws RepositoryException {
        watch.close();
        jobs.close();
        session.refresh(false);
        for (String path : List.of("/purposes/" + name, "/goals/" + name, "/groups/" + name)) {
            if (session.nodeExists(path)) {
                session.getNode(path).remove();
            }
        }
        session.save();
        session.logout();
        stores.close();
    }

    private List<AuditEvent> events() {
        return stores.privacy().audit().about(name);
    }

    private List<String> actions() {
        return events().stream().map(AuditEvent::action).distinct().toList();
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void changeOfAPurposeIsNotedWithItsUserAndFormerValue() throws Exception {
        session.getNode("/purposes/" + name).setProperty("retentionDays", 30L);
        session.save();
        waitUntil(() -> events().size() == 2);

        assertThat(events()).allSatisfy(event -> {
            assertThat(event.action()).isEqualTo("purpose.changed");
            assertThat(event.actor()).isEqualTo(session.getUserID());
        });
        assertThat(StoredMessage.read(events().get(0).detail()).orElseThrow().english())
                .isEqualTo("in the CMS");
        assertThat(events().get(1).detail())
                .isEqualTo("before: {\"deniedByPrivacyControl\":true,\"grantedByDefault\":[\"opt-out\",\"none\"],"
                        + "\"label\":\"Taste\",\"retentionDays\":395,\"text\":\"We remember what you like.\"}");
    }

    @Test
    void removedPurposeIsWrittenAgainWithTheTypesThatItHad() throws Exception {
        SortedMap<String, Object> before = nodes.all(Kind.PURPOSE).get(name);
        session.getNode("/purposes/" + name).remove();
        session.save();
        waitUntil(() -> actions().contains("purpose.removed"));

        nodes.save(Kind.PURPOSE, name, before);

        assertThat(nodes.all(Kind.PURPOSE).get(name)).isEqualTo(before);
        assertThat(definitions.purposes()).anySatisfy(terms -> {
            assertThat(terms.purpose().id()).isEqualTo(name);
            assertThat(terms.rules().retention()).isEqualTo(Duration.ofDays(395));
        });
    }

    @Test
    void changeOfTheAdminAppIsNotNotedAgain() throws Exception {
        SortedMap<String, Object> values = nodes.all(Kind.PURPOSE).get(name);
        values.put("label", "Flavour");
        nodes.save(Kind.PURPOSE, name, values);
        new ContentDrafts(definitions).save(goal());
        Node group = folder("groups").addNode(name, "p13n:group");
        group.setProperty("values", new String[] {"CH"});
        session.save();

        waitUntil(() -> actions().contains("group.created"));

        assertThat(actions()).containsExactly("group.created");
        session.refresh(false);
        session.getNode("/goals/" + name).setProperty("title", "Another");
        session.save();
        waitUntil(() -> events().size() == 3);
        assertThat(events().get(2).action()).isEqualTo("goal.changed");
        assertThat(events().get(2).detail()).startsWith("before: {").contains("\"title\":\"A goal\"");
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

    @Test
    void changesWithoutADatabaseAreNotedLaterWithTheValueBeforeThem() throws Exception {
        isAway = true;
        for (String label : List.of("Second", "Third")) {
            session.getNode("/purposes/" + name).setProperty("label", label);
            session.save();
        }
        waitUntil(() -> definitions.purposes().stream()
                .flatMap(terms -> terms.wordings().values().stream())
                .anyMatch(wording -> wording.label().equals("Third")));
        isAway = false;

        waitUntil(() -> events().size() == 2);

        assertThat(actions()).containsExactly("purpose.changed");
        assertThat(events().get(1).detail()).contains("\"label\":\"Taste\"");
    }
}
