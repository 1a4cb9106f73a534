package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.audience.AudienceRepository.Entry;
import org.openpersonalization.service.audience.AudienceRepository.Placement;
import org.openpersonalization.service.audience.AudienceRepository.Use;
import org.openpersonalization.service.privacy.proof.Anchor;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Audiences are written to content and found where they are used")
class AudienceContentIT {

    private final Definitions definitions = new Definitions();
    private final AudienceContent audiences = new AudienceContent(definitions);
    private final String name = "a" + UUID.randomUUID();
    private Session website;
    private Session personalization;
    private Node page;

    @BeforeEach
    void page() throws RepositoryException {
        RepositoryManager repositories = Components.getComponent(RepositoryManager.class);
        website = repositories.getSystemSession("website");
        personalization = repositories.getSystemSession("personalization");
        page = website.getRootNode().addNode("p" + UUID.randomUUID(), "mgnl:page");
        page.setProperty("p13nGroups", new String[] {"prices"});
        page.setProperty("p13nTopics", new String[] {"climbing"});
        website.save();
    }

    @AfterEach
    void tidy() throws RepositoryException {
        page.remove();
        website.save();
        website.logout();
        audiences.remove(name);
        personalization.logout();
    }

    private Entry entry(String condition) {
        return new Entry(name, "A title", "What for", condition);
    }

    private Node variant(String reference) throws RepositoryException {
        Node component = page.addNode("main", "mgnl:area").addNode("00", "mgnl:component");
        Node variant = component.addNode("variants", "mgnl:contentNode").addNode("v", "mgnl:contentNode");
        variant.setProperty("name", "spring");
        variant.setProperty("audience", reference);
        website.save();
        definitions.websiteChanged(page.getPath());
        return component;
    }

    private Node node() throws RepositoryException {
        personalization.refresh(false);
        return personalization.getNode("/audiences/" + name);
    }

    @Test
    void savedAudienceIsANodeAndInForce() throws RepositoryException {
        int before = definitions.audienceCount();

        audiences.save(entry("{\"context.device\": \"phone\"}"));

        assertThat(node().getPrimaryNodeType().getName()).isEqualTo("p13n:audience");
        assertThat(node().getProperty("condition").getString()).isEqualTo("{\"context.device\": \"phone\"}");
        assertThat(audiences.all()).contains(entry("{\"context.device\": \"phone\"}"));
        assertThat(definitions.audienceCount()).isEqualTo(before + 1);
    }

    @Test
    void anchorOfTheLedgerIsKeptInTheWorkspaceAndIsNoDefinition() throws Exception {
        JcrAnchors anchors = new JcrAnchors();
        Anchor first = new Anchor(7, "a".repeat(64));
        Anchor second = new Anchor(8, "b".repeat(64));

        anchors.keep(first);
        anchors.keep(second);

        assertThat(anchors.newest()).contains(second);
        personalization.refresh(false);
        personalization.getNode("/ledger").setProperty("anchor", "many");
        personalization.save();
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(anchors::newest)
                .withMessageContaining("/ledger");
        personalization.getNode("/ledger").remove();
        personalization.save();
        assertThat(anchors.newest()).isEmpty();
        long changes = definitions.changes();
        definitions.audiencesChanged(JcrAnchors.PATH + "/anchor");
        assertThat(definitions.changes()).isEqualTo(changes);
    }

    @Test
    void savingAgainChangesTheSameNodeWhereverItIs() throws RepositoryException {
        audiences.save(entry("{}"));
        String identifier = node().getIdentifier();
        personalization.getNode("/audiences").addNode("f-" + name, "mgnl:folder");
        personalization.move("/audiences/" + name, "/audiences/f-" + name + "/" + name);
        personalization.save();

        audiences.save(entry("{\"context.hour\": 3}"));

        personalization.refresh(false);
        Node moved = personalization.getNodeByIdentifier(identifier);
        assertThat(moved.getProperty("condition").getString()).isEqualTo("{\"context.hour\": 3}");
        assertThat(personalization.nodeExists("/audiences/" + name)).isFalse();
        moved.getParent().remove();
        personalization.save();
    }

    @Test
    void removedAudienceIsGone() throws RepositoryException {
        audiences.save(entry("{}"));

        audiences.remove(name);

        assertThat(personalization.nodeExists("/audiences/" + name)).isFalse();
        assertThat(audiences.all()).extracting(Entry::name).doesNotContain(name);
    }

    @Test
    void mistakesHaveTheCodesOfTheCompiler() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.compile(entry("{\"context.devise\": 1}")))
                .withMessageContaining("ATTRIBUTE_UNKNOWN")
                .withMessageContaining("nearest=Text[value=context.device]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.compile(entry("{\"context.device\"")))
                .withMessageContaining("NOT_JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audiences.compile(entry(" ")))
                .withMessageContaining("EMPTY");
        assertThat(audiences.compile(entry("{\"context.hour\": 3}")).purposes()).isEmpty();
    }

    @Test
    void usesAreFoundByNamePathAndIdentifier() throws RepositoryException {
        audiences.save(entry("{\"context.hour\": 3}"));
        Node component = variant(name);
        Use use = new Use(name, page.getPath(), "spring");
        assertThat(audiences.site().uses()).contains(use);

        for (String reference : new String[] {node().getPath(), node().getIdentifier()}) {
            component.getNode("variants/v").setProperty("audience", reference);
            website.save();
            definitions.websiteChanged(component.getPath());

            assertThat(audiences.site().uses()).as(reference).contains(use);
        }
    }

    @Test
    void otherDefinitionsThatNameAnAudienceUseIt() throws RepositoryException {
        audiences.save(entry("{}"));
        Node other = personalization.getRootNode().addNode("other-" + name, "mgnl:contentNode");
        other.setProperty("audience", name);
        personalization.save();
        definitions.audiencesChanged();

        assertThat(audiences.site().uses()).contains(new Use(name, other.getPath(), ""));
        other.remove();
        personalization.save();
    }

    @Test
    void experimentThatIsReadByAnAudienceUsesIt() throws RepositoryException {
        audiences.save(entry("{}"));
        Node root = personalization.getRootNode();
        Node experiments =
                root.hasNode("experiments") ? root.getNode("experiments") : root.addNode("experiments", "mgnl:folder");
        Node experiment = experiments.addNode("by-" + name, "p13n:experiment");
        experiment.setProperty("title", "Read by an audience");
        experiment.setProperty("segments", new String[] {name});
        personalization.save();
        definitions.audiencesChanged();

        assertThat(audiences.site().uses()).contains(new Use(name, experiment.getPath(), ""));
        experiment.remove();
        personalization.save();
    }

    @Test
    void componentsAreFoundWithThePageAndWhatPagesCountAs() throws RepositoryException {
        String component = variant("everyone").getIdentifier();
        String place = page.getPath();

        assertThat(audiences.site().placements())
                .filteredOn(placement -> placement.page().equals(place))
                .singleElement()
                .extracting(Placement::component)
                .satisfies(found -> assertThat(found.id()).isEqualTo(component));
        assertThat(audiences.site().tags().groups()).contains("prices");
        assertThat(audiences.site().tags().topics()).contains("climbing");
    }

    @Test
    void siteIsWalkedOnceAndAgainAfterAChange() {
        assertThat(audiences.site()).isSameAs(audiences.site());
        Object before = audiences.site();

        definitions.websiteChanged("/elsewhere");

        assertThat(audiences.site()).isNotSameAs(before);
    }
}
