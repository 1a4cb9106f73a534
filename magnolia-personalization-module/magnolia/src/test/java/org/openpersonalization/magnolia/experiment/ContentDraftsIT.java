package org.openpersonalization.magnolia.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.context.Context;
import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.experiment.LocatedComponent;
import org.openpersonalization.service.experiment.PageEditor;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Drafts are kept in content, and variants are carried into pages")
class ContentDraftsIT {

    private final String name = "t" + UUID.randomUUID();
    private final ContentDrafts drafts = new ContentDrafts(new Definitions());
    private final PagePromotion promotion =
            new PagePromotion(node -> new FieldMapping(Map.of("title", "headline"), Map.of("headline", "title")));
    private Session website;
    private Session personalization;
    private Node page;
    private Node component;

    @BeforeEach
    void page() throws RepositoryException {
        RepositoryManager repositories = Components.getComponent(RepositoryManager.class);
        website = repositories.getSystemSession("website");
        personalization = repositories.getSystemSession("personalization");
        page = website.getRootNode().addNode("p" + UUID.randomUUID(), "mgnl:page");
        page.setProperty("title", "The page");
        component = page.addNode("main", "mgnl:area").addNode("00", "mgnl:component");
        component.setProperty("title", "Own title");
        component.setProperty("title_de", "Eigener Titel");
        component.setProperty("text", "Own text");
        component.setProperty("text_de", "Eigener Text");
        Node variants = component.addNode("variants", "mgnl:contentNode");
        variant(variants, "first", "everyone").setProperty("order", 5);
        Node spring = variant(variants, "spring", "");
        spring.setProperty("headline", "Spring title");
        spring.setProperty("tags", new String[] {"a", "b"});
        website.save();
    }

    private static Node variant(Node variants, String name, String audience) throws RepositoryException {
        Node variant = variants.addNode("v-" + name, "mgnl:contentNode");
        variant.setProperty("name", name);
        variant.setProperty("audience", audience);
        return variant;
    }

    @AfterEach
    void tidy() throws RepositoryException {
        drafts.removeExperiment(name);
        drafts.removeGoal(name);
        page.remove();
        website.save();
        website.logout();
        personalization.logout();
    }

    private GoalDraft goal(boolean isOfProgramme) {
        return new GoalDraft(
                name,
                "A goal",
                "",
                new GoalDraft.Wanted(GoalKind.FORM, "newsletter", 0, Duration.ZERO),
                Measure.REACHED,
                OptionalInt.empty(),
                Duration.ofDays(7),
                false,
                isOfProgramme);
    }

    private ExperimentDraft experiment(String title) throws RepositoryException {
        return new ExperimentDraft(
                new Plan.About(name, title, "Because.", "Ada"),
                component.getIdentifier(),
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("spring", 0.5)),
                new ExperimentDraft.People(Optional.of("everyone"), 1, Optional.empty()),
                new ExperimentDraft.Aims(name, List.of(), List.of()),
                new ExperimentDraft.Dates(Optional.empty(), Optional.of(Instant.parse("2027-01-01T00:00:00Z")), 0, 2),
                new ExperimentDraft.Reading(
                        Method.Mode.ALWAYS_VALID,
                        0.1,
                        OptionalLong.empty(),
                        0,
                        false,
                        List.of(),
                        OptionalDouble.empty()));
    }

    @Test
    void whatWasSavedIsThereAtTheNextReadingAndGoneWhenItWasRemoved() throws RepositoryException {
        drafts.save(goal(true));
        drafts.save(experiment("First title"));
        drafts.save(experiment("Second title"));

        assertThat(drafts.goals()).contains(goal(true));
        assertThat(drafts.experiments()).contains(experiment("Second title")).doesNotContain(experiment("First title"));

        drafts.removeGoal(name);
        drafts.removeExperiment(name);
        drafts.removeExperiment(name);

        assertThat(drafts.goals()).extracting(GoalDraft::name).doesNotContain(name);
        assertThat(drafts.experiments()).extracting(ExperimentDraft::name).doesNotContain(name);
    }

    @Test
    void draftThatWasMovedIntoAFolderIsChangedThere() throws RepositoryException {
        drafts.save(experiment("First title"));
        personalization.getNode("/experiments").addNode("f-" + name, "mgnl:folder");
        personalization.move("/experiments/" + name, "/experiments/f-" + name + "/" + name);
        personalization.save();

        drafts.save(experiment("Second title"));

        personalization.refresh(false);
        assertThat(personalization.nodeExists("/experiments/" + name)).isFalse();
        assertThat(personalization
                        .getProperty("/experiments/f-" + name + "/" + name + "/title")
                        .getString())
                .isEqualTo("Second title");
    }

    @Test
    void audiencesComeWithTheirConditionsAndGroups() throws RepositoryException {
        Node group = personalization.getNode("/groups").addNode("g" + name, "p13n:group");
        group.setProperty("values", new String[] {"DE", "AT"});
        Node node = personalization.getNode("/audiences").addNode(name, "p13n:audience");
        node.setProperty("title", "Near");
        node.setProperty(
                "condition", "{\"$or\": [{\"context.country\": {\"$inGroup\": \"" + group.getName() + "\"}}]}");
        Node wrong = personalization.getNode("/audiences").addNode("w" + name, "p13n:audience");
        wrong.setProperty("condition", "{\"context.country\": ");
        personalization.save();
        ContentDrafts fresh = new ContentDrafts(new Definitions());

        assertThat(fresh.audiences()).containsKeys(name, "everyone").doesNotContainKey("w" + name);
        assertThat(fresh.audiences().get(name).groups()).containsEntry(group.getName(), List.of("DE", "AT"));
        assertThat(fresh.audiences().get("everyone").groups()).isEmpty();
        group.remove();
        node.remove();
        wrong.remove();
        personalization.save();
    }

    @Test
    void componentIsFoundWithItsPlaceAndNothingElseIs() throws RepositoryException {
        LocatedComponent found = drafts.component(component.getIdentifier()).orElseThrow();

        assertThat(found.component().variants()).hasSize(2);
        assertThat(found.place().page()).isEqualTo(page.getPath());
        assertThat(found.place().pageTitle()).isEqualTo("The page");
        assertThat(drafts.component("")).isEmpty();
        assertThat(drafts.component("no identifier")).isEmpty();
        assertThat(drafts.component(UUID.randomUUID().toString())).isEmpty();
        assertThat(drafts.component(page.getIdentifier())).isEmpty();
    }

    private void promoted(Promoting promoting) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            promoting.now();
            return true;
        });
        website.refresh(false);
    }

    private interface Promoting {
        void now() throws RepositoryException;
    }

    @Test
    void variantBecomesTheDefaultAsVisitorsSawIt() throws RepositoryException {
        promoted(() -> promotion.take(asContent("spring")));
        promoted(() -> promotion.take(asContent("spring")));

        assertThat(component.getProperty("title").getString()).isEqualTo("Spring title");
        assertThat(component.getProperty("title_de").getString()).isEqualTo("Spring title");
        assertThat(component.getProperty("text").getString()).isEqualTo("Own text");
        assertThat(component.getProperty("text_de").getString()).isEqualTo("Eigener Text");
        assertThat(component.getProperty("tags").getValues()).hasSize(2);
        assertThat(component.hasProperty("name")).isFalse();
        assertThat(component.hasProperty("audience")).isFalse();
        assertThat(component.hasNode("variants/v-spring")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ctaLink, javascript:alert(1)",
        "ctaLink_de, 'java\tscript:alert(1)'",
        "ctaLink, blob:https://shop.example/1",
        "image, 'data:text/html,<script>alert(1)</script>'",
        "website, ' JavaScript:alert(1)'"
    })
    void addressThatABrowserRunsIsNotPromoted(String field, String address) throws RepositoryException {
        component.getNode("variants/v-spring").setProperty(field, address);
        website.save();

        assertThatThrownBy(() -> promoted(() -> promotion.take(asContent("spring"))))
                .hasMessageContaining("[" + field + "] contains an address that a browser would run");
        assertThat(component.getProperty("title").getString()).isEqualTo("Own title");
        assertThat(component.hasProperty(field)).isFalse();
    }

    @Test
    void colonOfASentenceIsPromoted() throws RepositoryException {
        component.getNode("variants/v-spring").setProperty("headline", "Data: and javascript");
        website.save();

        promoted(() -> promotion.take(asContent("spring")));

        assertThat(component.getProperty("title").getString()).isEqualTo("Data: and javascript");
    }

    @Test
    void variantBecomesTheFirstRule() throws RepositoryException {
        promoted(() -> promotion.take(asRule("everyone")));

        Node spring = component.getNode("variants/v-spring");
        assertThat(spring.getProperty("audience").getString()).isEqualTo("everyone");
        assertThat(VariantNodes.variantsOf(component))
                .extracting(NodeUtil::getName)
                .containsExactly("v-spring", "v-first");
        assertThat(component.hasProperty("variants/v-first/order")).isFalse();

        promoted(() -> promotion.take(asRule("everyone")));
        assertThat(VariantNodes.variantsOf(component))
                .extracting(NodeUtil::getName)
                .containsExactly("v-spring", "v-first");
    }

    private PageEditor.Step asContent(String variant) throws RepositoryException {
        return new PageEditor.Step(component.getIdentifier(), variant, Optional.empty());
    }

    private PageEditor.Step asRule(String audience) throws RepositoryException {
        return new PageEditor.Step(component.getIdentifier(), "spring", Optional.of(audience));
    }

    @Test
    void replacedContentIsShownKeptAndBroughtBack() throws RepositoryException {
        List<PageEditor.Replaced> replaced = new ArrayList<>();
        promoted(() -> replaced.addAll(promotion.replacedBy(asContent("spring"))));
        promoted(() -> promotion.take(asContent("spring")));
        assertThat(promotion.undoable(component.getIdentifier())).containsExactly(asContent("spring"));
        promoted(() -> assertThat(promotion.replacedBy(asContent("spring"))).isEmpty());

        promoted(() -> promotion.undo(asContent("spring")));

        assertThat(replaced).contains(new PageEditor.Replaced("title", "Own title", "Spring title"));
        assertThat(component.getProperty("title").getString()).isEqualTo("Own title");
        assertThat(component.getProperty("title_de").getString()).isEqualTo("Eigener Titel");
        assertThat(component.hasNode("variants/v-spring/replacedContent")).isFalse();
        assertThat(promotion.undoable(component.getIdentifier())).isEmpty();
    }

    @Test
    void replacedRuleIsShownKeptAndBroughtBack() throws RepositoryException {
        List<PageEditor.Replaced> replaced = new ArrayList<>();
        promoted(() -> replaced.addAll(promotion.replacedBy(asRule("everyone"))));
        promoted(() -> promotion.take(asRule("everyone")));
        assertThat(promotion.undoable(component.getIdentifier())).containsExactly(asRule("everyone"));

        promoted(() -> promotion.undo(asRule("everyone")));

        assertThat(replaced)
                .contains(new PageEditor.Replaced("audience", "", "everyone"))
                .extracting(PageEditor.Replaced::name)
                .contains("order");
        assertThat(component.getProperty("variants/v-spring/audience").getString())
                .isEmpty();
        assertThat(VariantNodes.variantsOf(component))
                .extracting(NodeUtil::getName)
                .containsExactly("v-first", "v-spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "no-component", "6f9619ff-8b86-4011-b42d-00c04fc964ff", "../../config", "1-1-1-1-1"})
    void nothingIsUndoneOnAComponentThatIsGone(String gone) {
        PageEditor.Step step = new PageEditor.Step(gone, "spring", Optional.empty());

        assertThat(promotion.undoable(gone)).isEmpty();
        assertThatThrownBy(() -> promoted(() -> promotion.undo(step))).hasMessageContaining("deleted from its page");
        assertThat(drafts.component(gone)).isEmpty();
    }

    @Test
    void pageThatWasChangedSinceIsNotOverwritten() throws RepositoryException {
        promoted(() -> promotion.take(asContent("spring")));
        component.setProperty("title", "Written later");
        website.save();

        assertThat(promotion.undoable(component.getIdentifier())).isEmpty();
        assertThatThrownBy(() -> promoted(() -> promotion.undo(asContent("spring"))))
                .hasMessageContaining("the page was changed since");
        assertThat(component.getProperty("title").getString()).isEqualTo("Written later");
    }

    @Test
    void whatIsGoneIsSaid() {
        assertThatThrownBy(() -> MgnlContext.doInSystemContext(
                        () -> refused("spring", UUID.randomUUID().toString())))
                .hasMessageContaining("The component is gone");
        assertThatThrownBy(() -> MgnlContext.doInSystemContext(() -> refused("autumn", component.getIdentifier())))
                .hasMessageContaining("no variant [autumn]");
    }

    @Test
    void whoMayNotChangeThePageIsRefusedAndChangesNothing() throws RepositoryException {
        Session visitor = Components.getComponent(RepositoryManager.class).getSession("website", "anonymous");
        Context context = mock(Context.class);
        when(context.getJCRSession("website")).thenReturn(visitor);
        MgnlContext.setInstance(context);
        try {
            assertThatThrownBy(() -> promotion.take(asContent("spring")))
                    .isInstanceOf(Forbidden.class)
                    .hasMessageContaining("may not change this page");
        } finally {
            MgnlContext.setInstance(null);
            visitor.logout();
        }

        website.refresh(false);
        assertThat(component.getProperty("title").getString()).isEqualTo("Own title");
    }

    private boolean refused(String variant, String id) {
        promotion.take(new PageEditor.Step(id, variant, Optional.empty()));
        return true;
    }
}
