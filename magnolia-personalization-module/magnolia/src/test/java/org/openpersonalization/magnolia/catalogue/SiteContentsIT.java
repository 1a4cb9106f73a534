package org.openpersonalization.magnolia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import info.magnolia.repository.RepositoryManager;
import java.util.List;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.finding.AuthoredComponent;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Contents of components and variants are read for findings")
class SiteContentsIT {

    private final String name = "p" + UUID.randomUUID();
    private final SiteContents contents = new SiteContents(new SiteComponents(
            new Definitions(),
            Components.getComponent(TemplateDefinitionRegistry.class),
            new DefaultI18nContentSupport()));
    private Session website;
    private Node page;
    private Node hero;
    private Node spring;

    @BeforeEach
    void page() throws RepositoryException {
        website = Components.getComponent(RepositoryManager.class).getSystemSession("website");
        page = website.getRootNode().addNode(name, "mgnl:page");
        page.setProperty("title", "Start");
        hero = page.addNode("main", "mgnl:area").addNode("hero", "mgnl:component");
        hero.setProperty("headline", "Welcome");
        hero.setProperty("headline_de", "Willkommen");
        hero.setProperty("p13nPrice", "true");
        spring = hero.addNode("variants", "mgnl:contentNode").addNode("spring", "mgnl:contentNode");
        spring.setProperty("name", "spring");
        spring.setProperty("audience", "everyone");
    }

    @AfterEach
    void tidy() throws RepositoryException {
        page.remove();
        website.save();
        website.logout();
    }

    private AuthoredComponent authored() throws RepositoryException {
        website.save();
        return contents.read(1_000).components().stream()
                .filter(each -> each.place().page().equals("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private List<ContentField> fields() throws RepositoryException {
        return authored().fields().get("spring");
    }

    @Test
    void originalHasItsTextsByLanguageAndNoSettings() throws RepositoryException {
        AuthoredComponent authored = authored();

        assertThat(authored.place()).isEqualTo(new AuthoredComponent.Place("/" + name, "Start", "Welcome"));
        assertThat(authored.own())
                .containsExactlyInAnyOrder(
                        new ContentField("headline", "", ContentField.Kind.TEXT, "Welcome", false),
                        new ContentField("headline", "de", ContentField.Kind.TEXT, "Willkommen", false));
        assertThat(fields()).isEmpty();
    }

    @Test
    void fieldsOfAVariantHaveTheNamesOfTheComponentsProperties() throws RepositoryException {
        hero.setProperty("mgnl:template", "outdoor:components/linkCard");
        spring.setProperty("headline", "Spring");
        spring.setProperty("text", " ");
        spring.setProperty("image", "/.resources/spring.jpg");

        assertThat(fields())
                .containsExactlyInAnyOrder(
                        new ContentField("headline", "", ContentField.Kind.TEXT, "Spring", false),
                        new ContentField("image", "", ContentField.Kind.IMAGE, "/.resources/spring.jpg", false));
    }

    @Test
    void linkBelowAPageOfTheSiteThatLeadsToNoPageIsDead() throws RepositoryException {
        page.addNode("below", "mgnl:page");
        spring.setProperty("ctaLink", "/" + name + "/below.html?a=b#c");
        assertThat(fields()).extracting(ContentField::isDead).containsExactly(false);

        spring.setProperty("ctaLink", "/" + name + "/gone.html");
        assertThat(fields()).extracting(ContentField::isDead).containsExactly(true);

        spring.setProperty("ctaLink", "/mapped/elsewhere");
        assertThat(fields()).extracting(ContentField::isDead).containsExactly(false);
        spring.setProperty("ctaLink", "https://example.org/" + name + "/gone");
        assertThat(fields()).extracting(ContentField::isDead).containsExactly(false);
    }
}
