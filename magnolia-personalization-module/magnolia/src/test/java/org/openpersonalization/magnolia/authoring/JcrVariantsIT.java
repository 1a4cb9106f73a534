package org.openpersonalization.magnolia.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.Context;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import info.magnolia.repository.RepositoryManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.service.variant.EditedComponent;
import org.openpersonalization.service.variant.EditedComponent.PublicationState;
import org.openpersonalization.service.variant.VariantChange;
import org.openpersonalization.service.variant.VariantContent;
import org.openpersonalization.service.variant.VariantForm;
import org.openpersonalization.service.variant.VariantSet;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Variants are written in the session of the user who edits them")
class JcrVariantsIT {

    private final String name = "p" + UUID.randomUUID();
    private final JcrVariants variants = new JcrVariants(new SiteComponents(
            new Definitions(), Components.getComponent(TemplateDefinitionRegistry.class), languages()));
    private @Nullable Context before;
    private final WebContext web = mock(WebContext.class);
    private Session website;
    private Session own;
    private Node page;
    private Node hero;

    private static I18nContentSupport languages() {
        DefaultI18nContentSupport languages = mock(DefaultI18nContentSupport.class);
        when(languages.getDefaultLocale()).thenReturn(Locale.ENGLISH);
        when(languages.getLocales()).thenReturn(List.of(Locale.ENGLISH, Locale.GERMAN));
        return languages;
    }

    @BeforeEach
    void page() throws RepositoryException {
        before = MgnlContext.hasInstance() ? MgnlContext.getInstance() : null;
        MgnlContext.setInstance(web);
        website = Components.getComponent(RepositoryManager.class).getSystemSession("website");
        page = website.getRootNode().addNode(name, "mgnl:page");
        hero = page.addNode("hero", "mgnl:component");
        hero.setProperty("headline", "Welcome");
        hero.setProperty("headline_de", "Willkommen");
        hero.setProperty("p13nPrice", "true");
        hero.setProperty("tags", new String[] {"a", "b"});
        website.save();
        logIn("editor");
    }

    private void logIn(String user) throws RepositoryException {
        own = Components.getComponent(RepositoryManager.class).getSession("website", user);
        when(web.getJCRSession("website")).thenReturn(own);
    }

    @AfterEach
    void tidy() throws RepositoryException {
        website.refresh(false);
        page.remove();
        website.save();
        website.logout();
        own.logout();
        MgnlContext.setInstance(before);
    }

    private EditedComponent found() throws RepositoryException {
        return variants.find(hero.getIdentifier()).orElseThrow();
    }

    private static VariantSet.Stored variant(String id, VariantForm form) {
        return new VariantSet.Stored(id, new VariantContent(form, new TreeMap<>()));
    }

    private static VariantForm form(String name, Map<String, Map<String, String>> fields) {
        SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
        fields.forEach((field, byLanguage) -> texts.put(field, new TreeMap<>(byLanguage)));
        return new VariantForm(name, Origin.HUMAN, new VariantForm.Targeting("", null, null), texts);
    }

    private void write(VariantSet.Stored... next) throws RepositoryException {
        variants.write(hero.getIdentifier(), found().variants(), new VariantSet(List.of(next)));
        website.refresh(false);
    }

    @Test
    void originalStandsByFieldAndLanguage() throws RepositoryException {
        EditedComponent.Original original = found().original();

        assertThat(original.languages()).containsExactly("en", "de");
        assertThat(original.fields()).containsExactly("headline");
        assertThat(original.texts()).isEqualTo(Map.of("headline", Map.of("en", "Welcome", "de", "Willkommen")));
        assertThat(found().variants().variants()).isEmpty();
        assertThat(found().isWritable()).isTrue();
    }

    @Test
    void writtenVariantIsReadAsItWasWritten() throws RepositoryException {
        VariantForm spring = new VariantForm(
                "spring",
                Origin.AI_ASSISTED,
                new VariantForm.Targeting(
                        "everyone", Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-24T18:00:00Z")),
                new TreeMap<>(Map.of("headline", new TreeMap<>(Map.of("en", "Spring", "de", "Frühling")))));

        write(variant("variants0", spring), variant("variants1", form("empty", Map.of())));

        assertThat(found().variants().variants())
                .extracting(each -> each.content().form())
                .containsExactly(spring, form("empty", Map.of()));
        Node node = hero.getNode("variants/variants0");
        assertThat(node.getProperty("headline").getString()).isEqualTo("Spring");
        assertThat(node.getProperty("headline_de").getString()).isEqualTo("Frühling");
        assertThat(node.getProperty("origin").getString()).isEqualTo("ai-assisted");
    }

    /** As the dialog's multi-field writes it. */
    @Test
    void firstVariantIsWrittenLikeThatOfTheDialog() throws RepositoryException {
        write(variant("variants0", form("alps", Map.of("headline", Map.of("en", "Up", "de", "Hinauf")))));

        Node container = hero.getNode("variants");
        assertThat(container.getPrimaryNodeType().getName()).isEqualTo("mgnl:contentNode");
        assertThat(container.getNode("variants0").getPrimaryNodeType().getName())
                .isEqualTo("mgnl:contentNode");
        assertThat(container.getNode("variants0").getProperty("headline_de").getString())
                .isEqualTo("Hinauf");
        assertThat(container.getNodes().getSize()).isEqualTo(1);

        write();
        assertThat(hero.hasNode("variants"))
                .as("without a variant the component is a plain one")
                .isFalse();
    }

    @Test
    void emptiedFieldIsRemovedAndValuesThatTheFormDoesNotShowStay() throws RepositoryException {
        write(variant("variants0", form("spring", Map.of("headline", Map.of("en", "Spring", "de", "Frühling")))));
        Node node = hero.getNode("variants/variants0");
        Calendar zoned = Calendar.getInstance(TimeZone.getTimeZone("America/Los_Angeles"));
        node.setProperty("validFrom", zoned);
        node.setProperty("topics", new String[] {"climbing"});
        node.setProperty("large", true);
        website.save();
        VariantSet.Stored stored = found().variants().variants().get(0);
        VariantForm now = stored.content().form();

        write(new VariantSet.Stored(
                "variants0",
                new VariantContent(
                        new VariantForm(
                                "renamed",
                                now.origin(),
                                now.targeting(),
                                new TreeMap<>(Map.of("headline", new TreeMap<>(Map.of("en", "Spring"))))),
                        stored.content().others())));

        assertThat(node.getProperty("name").getString()).isEqualTo("renamed");
        assertThat(node.hasProperty("headline_de")).isFalse();
        assertThat(node.getProperty("topics").getValues()).hasSize(1);
        assertThat(node.getProperty("large").getBoolean()).isTrue();
        assertThat(node.getProperty("validFrom").getDate().getTimeZone().getRawOffset())
                .isEqualTo(zoned.getTimeZone().getRawOffset());
    }

    @Test
    void removedVariantIsRestoredWithAllItsValuesAndItsPlace() throws RepositoryException {
        write(
                variant("variants0", form("first", Map.of("headline", Map.of("en", "First")))),
                variant("variants1", form("second", Map.of())));
        hero.getNode("variants/variants0").setProperty("topics", new String[] {"climbing", "hiking"});
        hero.getNode("variants/variants0").setProperty("weight", 3L);
        website.save();
        VariantSet all = found().variants();

        write(all.variants().get(1));
        assertThat(hero.hasNode("variants/variants0")).isFalse();
        write(all.variants().toArray(new VariantSet.Stored[0]));

        assertThat(found().variants()).isEqualTo(all);
        assertThat(hero.getNode("variants/variants0").getProperty("weight").getLong())
                .isEqualTo(3);
    }

    @Test
    void orderIsThatOfTheNodes() throws RepositoryException {
        write(
                variant("variants0", form("first", Map.of())),
                variant("variants1", form("second", Map.of())),
                variant("variants2", form("third", Map.of())));
        List<VariantSet.Stored> all = new ArrayList<>(found().variants().variants());

        write(all.get(2), all.get(0), all.get(1));

        assertThat(found().variants().variants())
                .extracting(each -> each.content().form().name())
                .containsExactly("third", "first", "second");
    }

    @Test
    void secondWriterOfTheSameVersionIsRefusedAndOverwritesNothing() throws RepositoryException {
        VariantSet seen = found().variants();
        write(variant("variants0", form("first", Map.of())));

        assertRefused(
                RefusalCode.COMPONENT_CHANGED,
                Conflict.class,
                () -> variants.write(
                        idOfHero(), seen, new VariantSet(List.of(variant("variants0", form("other", Map.of()))))));
        assertThat(hero.getNode("variants/variants0").getProperty("name").getString())
                .isEqualTo("first");
    }

    @Test
    void userWithRightsOnAnotherPartOfThePagesReadsAndIsRefusedToWrite() throws RepositoryException {
        own.logout();
        logIn("guides");

        assertThat(found().isWritable()).isFalse();
        assertRefused(
                RefusalCode.PAGE_FORBIDDEN,
                Forbidden.class,
                () -> variants.write(
                        idOfHero(),
                        new VariantSet(List.of()),
                        new VariantSet(List.of(variant("variants0", form("first", Map.of()))))));
        website.refresh(false);
        assertThat(hero.hasNode("variants")).isFalse();
    }

    @Test
    void addressThatABrowserRunsIsRefused() throws RepositoryException {
        VariantSet before = found().variants();
        VariantSet after = new VariantSet(List.of(variant(
                "variants0", form("bad", Map.of("ctaLink", Map.of("en", "java\nscript:alert(1)"))))));

        assertThatThrownBy(() -> variants.require(idOfHero(), changed(before, after)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("ctaLink");
    }

    private static VariantChange changed(VariantSet before, VariantSet after) {
        SortedMap<String, VariantContent> contents = new TreeMap<>();
        after.variants().forEach(each -> contents.put(each.id(), each.content()));
        return new VariantChange(
                new VariantChange.Part(List.of(), new TreeMap<>()),
                new VariantChange.Part(List.copyOf(contents.keySet()), contents));
    }

    @Test
    void nodeOfAnotherProductIsNotTouched() throws RepositoryException {
        Components.getComponent(RepositoryManager.class).registerNodeTypes("/other-product-nodetypes.cnd");
        hero.addNode("variants", "mgnl:componentVariants");
        website.save();

        assertRefused(
                RefusalCode.FOREIGN_VARIANTS,
                Conflict.class,
                () -> variants.write(
                        idOfHero(),
                        new VariantSet(List.of()),
                        new VariantSet(List.of(variant("variants0", form("first", Map.of()))))));
    }

    @Test
    void stateOfThePageIsToldWhereTheCmsKeepsIt() throws RepositoryException {
        assertThat(found().place().state()).isEmpty();

        page.setProperty("mgnl:activationStatus", false);
        website.save();
        assertThat(found().place().state()).contains(PublicationState.DRAFT);

        Calendar published = Calendar.getInstance();
        page.setProperty("mgnl:activationStatus", true);
        page.setProperty("mgnl:lastActivated", published);
        website.save();
        assertThat(found().place().state()).contains(PublicationState.PUBLISHED);

        Calendar later = (Calendar) published.clone();
        later.add(Calendar.MINUTE, 5);
        page.setProperty("mgnl:lastModified", later);
        website.save();
        assertThat(found().place().state()).contains(PublicationState.MODIFIED);
    }

    @Test
    void pageAndUnknownIdsAreNoComponents() throws RepositoryException {
        assertThat(variants.find(page.getIdentifier())).isEmpty();
        assertThat(variants.find(UUID.randomUUID().toString())).isEmpty();
        assertThat(variants.find("../..")).isEmpty();
    }

    private String idOfHero() {
        try {
            return hero.getIdentifier();
        } catch (RepositoryException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void assertRefused(RefusalCode code, Class<? extends UseCaseException> type, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        type, refused -> assertThat(refused.reason().id()).isEqualTo(code));
    }
}
