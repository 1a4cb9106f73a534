package org.openpersonalization.magnolia.rendering.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("magnolia-api §1 a variant is laid over a component in JCR")
class OverlayNodeIT {

    private Session session;
    private Node component;
    private Node variant;

    @BeforeEach
    void component() throws RepositoryException {
        session = Components.getComponent(RepositoryManager.class).getSystemSession("website");
        component = session.getRootNode().addNode("c" + UUID.randomUUID(), "mgnl:component");
        component.setProperty("mgnl:template", "x:y");
        component.setProperty("headline", "base");
        component.setProperty("headline_de", "Basis");
        component.setProperty("text", "kept");
        component.setProperty("image", "base.svg");
        component.addNode("items", "mgnl:contentNode");
        variant = component.addNode("variants", "mgnl:contentNode").addNode("variants0", "mgnl:contentNode");
        variant.setProperty("name", "v");
        variant.setProperty("audience", "everyone");
        variant.setProperty("headline", "variant");
        variant.setProperty("ctaLabel", "");
        variant.setProperty("mgnl:template", "never:this");
    }

    @AfterEach
    void forget() throws RepositoryException {
        session.refresh(false);
        session.logout();
    }

    @Test
    void filledFieldsReplaceTheComponents() throws RepositoryException {
        ContentMap content = new ContentMap(overlay(""));

        assertThat(content.get("headline")).isEqualTo("variant");
        assertThat(content.get("text")).isEqualTo("kept");
    }

    @Test
    void emptyFieldsReplaceNothing() throws RepositoryException {
        component.setProperty("ctaLabel", "Go");

        assertThat(new ContentMap(overlay("")).get("ctaLabel")).isEqualTo("Go");
    }

    @Test
    void fieldsThatSteerTheVariantNeverBecomeContent() throws RepositoryException {
        OverlayNode overlay = overlay("");

        assertThat(overlay.hasProperty("audience")).isFalse();
        assertThat(names(overlay.getProperties())).doesNotContain("audience", "name");
    }

    @Test
    void identityAndNamespacedPropertiesStayTheComponents() throws RepositoryException {
        OverlayNode overlay = overlay("");

        assertThat(overlay.getPath()).isEqualTo(component.getPath());
        assertThat(overlay.getIdentifier()).isEqualTo(component.getIdentifier());
        assertThat(overlay.getProperty("mgnl:template").getString()).isEqualTo("x:y");
        assertThat(overlay.getProperty("headline").getPath()).endsWith("/variants/variants0/headline");
    }

    @Test
    @DisplayName("magnolia-api §1 trap 3: a translation of the component does not show through")
    void translationOfTheComponentIsCovered() throws RepositoryException {
        OverlayNode overlay = overlay("");

        assertThat(overlay.hasProperty("headline_de")).isFalse();
        assertThatThrownBy(() -> overlay.getProperty("headline_de")).isInstanceOf(PathNotFoundException.class);
        assertThat(names(overlay.getProperties("headline*"))).containsExactly("headline");
    }

    @Test
    @DisplayName("magnolia-api §1 trap 3: a translation of the variant is used")
    void translationOfTheVariantIsUsed() throws RepositoryException {
        variant.setProperty("headline_de", "Variante");

        assertThat(overlay("").getProperty("headline_de").getString()).isEqualTo("Variante");
    }

    @Test
    void addressOfAVariantCoversTheAssetAndThePageOfTheComponent() throws RepositoryException {
        component.setProperty("imageAsset", "jcr:1");
        component.setProperty("ctaPage", "2");
        variant.setProperty("image", "variant.svg");

        OverlayNode overlay = overlay("");

        assertThat(overlay.hasProperty("imageAsset")).isFalse();
        assertThat(names(overlay.getProperties())).contains("image", "ctaPage").doesNotContain("imageAsset");
        variant.setProperty("imageAsset", "jcr:3");
        assertThat(overlay.getProperty("imageAsset").getString()).isEqualTo("jcr:3");
    }

    @Test
    void translationOfAnUntouchedFieldStays() throws RepositoryException {
        component.setProperty("text_de", "bleibt");

        assertThat(overlay("").getProperty("text_de").getString()).isEqualTo("bleibt");
    }

    @Test
    @DisplayName("magnolia-api §1 trap 4: variants are hidden, with and without a variant")
    void variantsAreHidden() throws RepositoryException {
        for (OverlayNode overlay : List.of(overlay(""), bare())) {
            assertThat(overlay.hasNode("variants")).isFalse();
            assertThat(overlay.hasNode("variants/variants0")).isFalse();
            assertThatThrownBy(() -> overlay.getNode("variants")).isInstanceOf(PathNotFoundException.class);
            assertThat(NodeUtil.asList(NodeUtil.getNodes(overlay)))
                    .extracting(NodeUtil::getName)
                    .containsExactly("items");
            assertThat(overlay.getNodes("var*").hasNext()).isFalse();
            assertThat(overlay.getNodes(new String[] {"items", "variants"}).getSize())
                    .isIn(-1L, 1L);
        }
    }

    @Test
    void withoutAVariantTheContentIsTheComponents() throws RepositoryException {
        assertThat(new ContentMap(bare()).get("headline")).isEqualTo("base");
        assertThat(bare().getProperty("headline_de").getString()).isEqualTo("Basis");
    }

    @Test
    @DisplayName("magnolia-api §1 trap 2: wrapping twice throws")
    void wrappingTwiceThrows() throws RepositoryException {
        OverlayNode overlay = overlay("");

        assertThatThrownBy(() -> new OverlayNode(overlay, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("double wrapping");
    }

    @Test
    void fieldsAreMappedToOtherProperties() throws RepositoryException {
        component.setProperty("title", "base title");
        component.setProperty("title_de", "Titel");
        OverlayNode overlay = overlay("headline=title");

        assertThat(overlay.getProperty("title").getString()).isEqualTo("variant");
        assertThat(overlay.getProperty("title").getName()).isEqualTo("title");
        assertThat(overlay.getProperty("headline").getString()).isEqualTo("base");
        assertThat(overlay.hasProperty("title_de")).isFalse();
        assertThat(names(overlay.getProperties())).contains("title", "headline").doesNotContain("title_de");
    }

    @Test
    void patternsSeeTheOverlaidProperties() throws RepositoryException {
        variant.setProperty("ctaLink", "/x.html");

        assertThat(names(overlay("").getProperties("cta*"))).containsExactly("ctaLink");
        assertThat(names(overlay("").getProperties(new String[] {"head*", "ctaLink"})))
                .containsExactlyInAnyOrder("headline", "ctaLink");
        assertThat(overlay("").hasProperties()).isTrue();
    }

    @Test
    void overlayIsFoundAmongOtherWrappers() throws RepositoryException {
        OverlayNode overlay = overlay("");
        Node escaped = new info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper(overlay, false);

        assertThat(OverlayNode.in(escaped)).containsSame(overlay);
        assertThat(OverlayNode.in(component)).isEmpty();
    }

    private OverlayNode overlay(String mapping) {
        VariantFields fields = new VariantFields(variant, FieldMapping.parse(mapping));
        return new OverlayNode(component, Optional.of(fields), Optional.empty());
    }

    private OverlayNode bare() {
        return new OverlayNode(component, Optional.empty(), Optional.empty());
    }

    private static List<String> names(PropertyIterator properties) throws RepositoryException {
        List<String> names = new ArrayList<>();
        while (properties.hasNext()) {
            String name = properties.nextProperty().getName();
            if (!name.contains(":")) {
                names.add(name);
            }
        }
        return names;
    }
}
