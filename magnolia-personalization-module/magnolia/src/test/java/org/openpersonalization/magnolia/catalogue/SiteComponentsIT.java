package org.openpersonalization.magnolia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.context.Context;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import info.magnolia.repository.RepositoryManager;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.web.admin.component.ComponentDetail;
import org.openpersonalization.web.admin.component.ComponentDetail.ComponentField;
import org.openpersonalization.web.admin.component.ComponentList;
import org.openpersonalization.web.admin.component.ComponentVariant;
import org.openpersonalization.web.admin.component.ComponentView;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Components with variants are found on all pages")
class SiteComponentsIT {

    private final String name = "p" + UUID.randomUUID();
    private final SiteComponents components = new SiteComponents(
            new Definitions(),
            Components.getComponent(TemplateDefinitionRegistry.class),
            new DefaultI18nContentSupport());
    private @Nullable Context before;
    private Session website;
    private Node page;
    private Node hero;

    @BeforeEach
    void page() throws RepositoryException {
        before = MgnlContext.hasInstance() ? MgnlContext.getInstance() : null;
        WebContext web = mock(WebContext.class);
        when(web.getContextPath()).thenReturn("/shop");
        MgnlContext.setInstance(web);
        website = Components.getComponent(RepositoryManager.class).getSystemSession("website");
        page = website.getRootNode().addNode(name, "mgnl:page");
        page.setProperty("title", "Start");
        hero = component(page, "hero");
        hero.setProperty("mgnl:template", "personalization:components/hero/hero");
        hero.setProperty("headline", "Welcome");
        hero.setProperty("headline_de", "Willkommen");
        hero.setProperty("tags", new String[] {"a", "b"});
        component(page, "plain");
    }

    @AfterEach
    void tidy() throws RepositoryException {
        page.remove();
        website.save();
        website.logout();
        MgnlContext.setInstance(before);
    }

    @Test
    void componentsOfAllPagesAreListedInTheirOrder() throws RepositoryException {
        variant(hero, "spring");
        Node below = page.addNode("below", "mgnl:page");
        variant(component(below, "teaser"), "one");
        variant(component(page, "last"), "one");
        website.save();

        assertThat(own(components.list(1_000)))
                .extracting(each -> each.page().path() + " " + each.title())
                .containsExactly("/" + name + " Welcome", "/" + name + " ", "/" + name + "/below ");
        assertThat(own(components.list(1_000)).get(0).page())
                .isEqualTo(new ComponentView.ComponentPage(
                        "/" + name,
                        "Start",
                        "/shop/" + name + ".html",
                        new TreeMap<>(Map.of("en", "/shop/" + name + ".html"))));
    }

    @Test
    void componentsWithATextOfTheirOwnCanHaveVariants() throws RepositoryException {
        Node silent = component(page, "silent");
        silent.setProperty("mgnl:template", "personalization:components/hero/hero");
        silent.setProperty("p13nPrice", "true");
        Node below = component(page.addNode("below", "mgnl:page"), "teaser");
        below.setProperty("headline", "Below");
        website.save();

        assertThat(own(components.unpersonalized(1_000)))
                .extracting(each -> each.page().path() + " " + each.title() + each.variants())
                .containsExactly("/" + name + " Welcome[]", "/" + name + "/below Below[]");
        assertThat(components.unpersonalized(1).isComplete()).isFalse();

        variant(hero, "spring");
        website.save();
        assertThat(own(components.unpersonalized(1_000))).hasSize(1);
    }

    @Test
    void listThatIsNotWholeSaysSo() throws RepositoryException {
        variant(hero, "spring");
        variant(component(page, "teaser"), "one");
        website.save();

        ComponentList bounded = components.list(1);

        assertThat(bounded.components()).hasSize(1);
        assertThat(bounded.isComplete()).isFalse();
        assertThat(components.list(1_000).isComplete()).isTrue();
    }

    @Test
    void variantSaysWhoItIsForAndSinceWhen() throws RepositoryException {
        Calendar start = Calendar.getInstance();
        Node spring = variant(hero, "spring");
        spring.setProperty("audience", "everyone");
        spring.setProperty("origin", "ai");
        spring.setProperty("validFrom", start);
        variant(hero, "nobody");
        hero.setProperty("p13nPrice", "true");
        website.save();

        ComponentView view = find(hero).component();

        assertThat(view.kind()).isEqualTo(ComponentKind.PRICE);
        assertThat(view.template()).isEqualTo("personalization:components/hero/hero");
        ComponentVariant first = view.variants().get(0);
        assertThat(first.rung()).isEqualTo(RungKind.CONTEXTUAL);
        assertThat(first.audience()).isNotBlank();
        assertThat(first.from()).isEqualTo(start.toInstant());
        assertThat(view.variants().get(1).rung()).isNull();
    }

    @Test
    void fieldsStandBesideThoseOfTheComponent() throws RepositoryException {
        Node spring = variant(hero, "spring");
        spring.setProperty("headline", "Spring");
        spring.setProperty("ctaLabel", "Go");
        spring.setProperty("text", " ");
        website.save();

        ComponentDetail detail = find(hero);

        assertThat(detail.isComplete()).isTrue();
        assertThat(values(detail, "headline")).isEqualTo(Map.of("default", "Welcome", "spring", "Spring"));
        assertThat(values(detail, "ctaLabel")).isEqualTo(Map.of("spring", "Go"));
        assertThat(values(detail, "tags")).isEqualTo(Map.of("default", "a, b"));
        assertThat(values(detail, "headline_de"))
                .as("a German page shows the variant's only text")
                .isEqualTo(Map.of("default", "Willkommen", "spring", "Spring"));
        assertThat(detail.fields())
                .extracting(ComponentField::name)
                .containsExactly("ctaLabel", "headline", "headline_de", "tags");
    }

    @Test
    void contentWithoutEndIsShortenedAndSaidToBe() throws RepositoryException {
        Node spring = variant(hero, "spring");
        spring.setProperty("headline", "x".repeat(5_000));
        website.save();
        assertThat(find(hero).isComplete()).isFalse();
        assertThat(values(find(hero), "headline").get("spring")).hasSize(1_001);

        spring.setProperty("headline", "short");
        for (int i = 0; i < 150; i++) {
            spring.setProperty("field" + i, "x");
        }
        website.save();
        assertThat(find(hero).isComplete()).isFalse();
        assertThat(find(hero).fields()).hasSize(100);
    }

    @Test
    void componentsWithManyVariantsAreComparedInPart() throws RepositoryException {
        for (int i = 0; i < 60; i++) {
            variant(hero, "v" + i).setProperty("headline", "x");
        }
        website.save();

        ComponentDetail detail = find(hero);

        assertThat(detail.component().variants()).hasSize(60);
        assertThat(values(detail, "headline")).hasSize(51);
        assertThat(detail.isComplete()).isFalse();
    }

    @Test
    void whatHasNoVariantsOrIsNoComponentIsNotFound() throws RepositoryException {
        website.save();

        assertThat(components.find(hero.getIdentifier())).isEmpty();
        assertThat(components.find(page.getIdentifier())).isEmpty();
        assertThat(components.find(UUID.randomUUID().toString())).isEmpty();
        assertThat(own(components.list(1_000))).isEmpty();
    }

    @Test
    void templateThatIsNotKnownLeavesTheFieldsTheirNames() throws RepositoryException {
        hero.setProperty("mgnl:template", "gone:components/gone");
        variant(hero, "spring").setProperty("headline", "Spring");
        website.save();

        assertThat(values(find(hero), "headline")).containsEntry("spring", "Spring");
    }

    private List<ComponentView> own(ComponentList list) {
        return list.components().stream()
                .filter(each -> each.page().path().startsWith("/" + name))
                .toList();
    }

    private ComponentDetail find(Node component) throws RepositoryException {
        Optional<ComponentDetail> found = components.find(component.getIdentifier());
        return found.orElseThrow();
    }

    private static Map<String, String> values(ComponentDetail detail, String field) {
        return detail.fields().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Node component(Node page, String name) throws RepositoryException {
        Node area = page.hasNode("main") ? page.getNode("main") : page.addNode("main", "mgnl:area");
        return area.addNode(name, "mgnl:component");
    }

    private static Node variant(Node component, String name) throws RepositoryException {
        Node container = component.hasNode("variants")
                ? component.getNode("variants")
                : component.addNode("variants", "mgnl:contentNode");
        Node variant = container.addNode(name, "mgnl:contentNode");
        variant.setProperty("name", name);
        return variant;
    }
}
