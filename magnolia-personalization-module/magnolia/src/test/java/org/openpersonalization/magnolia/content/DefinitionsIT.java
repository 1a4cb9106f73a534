package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.Calendar;
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
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.setup.VariantOrderTask;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("Definitions are compiled from content")
class DefinitionsIT {

    private Session website;
    private Session personalization;
    private Node page;
    private Node container;
    private final Definitions definitions = new Definitions();

    @BeforeEach
    void page() throws RepositoryException {
        RepositoryManager repositories = Components.getComponent(RepositoryManager.class);
        website = repositories.getSystemSession("website");
        personalization = repositories.getSystemSession("personalization");
        page = website.getRootNode().addNode("p" + UUID.randomUUID(), "mgnl:page");
        Node component = page.addNode("main", "mgnl:area").addNode("00", "mgnl:component");
        container = component.addNode("variants", "mgnl:contentNode");
        page.addNode("below", "mgnl:page").addNode("main", "mgnl:area").addNode("x", "mgnl:component");
    }

    @AfterEach
    void tidy() throws RepositoryException {
        page.remove();
        website.save();
        website.logout();
        personalization.logout();
    }

    @Test
    void numbersOfFormerContentBecomeTheOrderOfTheNodesAndNothingIsLost() throws Exception {
        variant("late", "everyone");
        variant("second", "everyone").setProperty("order", 2);
        variant("first", "everyone").setProperty("order", 1);
        container.getParent().setProperty("order", 7);
        website.save();
        InstallContext context = mock(InstallContext.class);
        when(context.getJCRSession("website")).thenReturn(website);

        new VariantOrderTask().execute(context);
        website.save();

        assertThat(NodeUtil.getNodes(container)).extracting(NodeUtil::getName).containsExactly("v2", "v1", "v0");
        assertThat(container.getNode("v2").hasProperty("order")).isFalse();
        assertThat(container.getParent().getProperty("order").getLong()).isEqualTo(7);
        assertThat(plan().components().get(0).variants())
                .extracting(Variant::name)
                .containsExactly("first", "second", "late");
    }

    @Test
    void conditionsThatAreTooExpensiveTogetherAreReportedAndShowNothing() throws RepositoryException {
        Node audience = personalization.getNode("/audiences").addNode("dear", "p13n:audience");
        audience.setProperty("condition", "{\"context.browser\": {\"$regex\": \"(?:a?){500}b\"}}");
        personalization.save();
        definitions.audiencesChanged();
        for (int i = 0; i < 4; i++) {
            variant("v" + i, "dear");
        }
        website.save();

        List<Variant> variants = plan().components().get(0).variants();

        assertThat(variants).hasSize(4);
        assertThat(variants.get(0).audience()).isPresent();
        assertThat(variants.get(3).audience()).isEmpty();
        assertThat(definitions.faultCount()).isPositive();
        definitions.component(container.getParent());
        assertThat(definitions.faultCount()).as("another reader").isPositive();
        audience.remove();
        personalization.save();
    }

    @Test
    void importedAddressThatABrowserRunsIsReported() throws RepositoryException {
        Node spring = variant("spring", "everyone");
        spring.setProperty("ctaLink", "https://shop.example/spring");
        website.save();
        definitions.component(container.getParent());
        int before = definitions.faultCount();

        spring.setProperty("ctaLink", "javascript:alert(1)");
        container.getParent().setProperty("links", new String[] {"/a", "java\nscript:alert(1)"});
        website.save();
        definitions.component(container.getParent());

        assertThat(definitions.faultCount()).isEqualTo(before + 2);
    }

    @Test
    void addressesLeadToThePathOfThePage() throws RepositoryException {
        website.save();
        String path = page.getPath();

        assertThat(definitions.pageAt(path)).isEqualTo(path);
        assertThat(definitions.pageAt("/de" + path + "/below.html")).isEqualTo(path + "/below");
        assertThat(definitions.pageAt(path + "/nowhere.html")).isEqualTo(path + "/nowhere.html");
        assertThat(definitions.pageAt("/../etc/passwd")).isEqualTo("/../etc/passwd");
    }

    @Test
    void variantsStandInTheEditorsOrder() throws RepositoryException {
        variant("late", "everyone");
        variant("first", "everyone").setProperty("order", 1);
        variant("second", "everyone").setProperty("order", 2);

        assertThat(plan().components().get(0).variants())
                .extracting(Variant::name)
                .containsExactly("first", "second", "late");
    }

    @Test
    void componentThatShowsAPriceSaysSo() throws RepositoryException {
        variant("cheap", "everyone");
        assertThat(plan().components().get(0).kind()).isEqualTo(ComponentKind.CONTENT);

        container.getParent().setProperty("p13nPrice", true);
        website.save();
        definitions.websiteChanged(page.getPath());

        assertThat(plan().components().get(0).kind()).isEqualTo(ComponentKind.PRICE);
    }

    @Test
    void variantSaysWhoWroteIt() throws RepositoryException {
        variant("plain", "everyone");
        variant("helped", "everyone").setProperty("origin", "ai-assisted");
        variant("made", "everyone").setProperty("origin", "ai");

        assertThat(plan().components().get(0).variants())
                .extracting(Variant::origin)
                .containsExactly(Origin.HUMAN, Origin.AI_ASSISTED, Origin.AI);
    }

    @Test
    void originThatIsNotKnownCountsAsAiAndIsReported() throws RepositoryException {
        variant("odd", "everyone").setProperty("origin", "robot");

        assertThat(plan().components().get(0).variants().get(0).origin()).isEqualTo(Origin.AI);
        assertThat(definitions.faultCount()).isEqualTo(1);
    }

    @Test
    void pageCountsForTheNamesInItsPathUnlessItSaysOtherwise() throws RepositoryException {
        website.save();
        assertThat(definitions.planOf(page.getPath() + "/below").tags().groups())
                .containsExactly("below");

        Node below = page.getNode("below");
        below.setProperty("p13nGroups", new String[] {"prices"});
        below.setProperty("p13nTopics", new String[] {"climbing", "not a word"});
        website.save();
        definitions.websiteChanged(below.getPath());

        PageTags tags = definitions.planOf(below.getPath()).tags();
        assertThat(tags.groups()).containsExactly("prices");
        assertThat(tags.topics()).containsExactly("climbing");
        assertThat(definitions.faultCount()).isEqualTo(1);
    }

    @Test
    void audienceIsFoundByNamePathAndIdentifier() throws RepositoryException {
        Node everyone = personalization.getNode("/audiences/everyone");
        variant("name", "everyone");
        variant("path", "/audiences/everyone");
        variant("identifier", everyone.getIdentifier());

        assertThat(plan().components().get(0).variants())
                .allSatisfy(variant -> assertThat(variant.audience()).isPresent());
        assertThat(definitions.faultCount()).isZero();
    }

    @Test
    void variantOfAnUnknownAudienceIsKeptAndReported() throws RepositoryException {
        variant("lost", "nobody-knows");

        assertThat(plan().components().get(0).variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.audience()).isEmpty());
        assertThat(definitions.faultCount()).isEqualTo(1);
    }

    @Test
    void faultIsForgottenWithTheVariantThatHadIt() throws RepositoryException {
        Node lost = variant("lost", "nobody-knows");
        plan();
        String path = lost.getPath();

        lost.remove();
        website.save();
        definitions.websiteChanged(path);
        plan();

        assertThat(definitions.faultCount()).isZero();
    }

    @Test
    void variantWithAFaultIsLeftOutAndItsNeighboursStay() throws RepositoryException {
        Node wrong = variant("wrong", "everyone");
        wrong.setProperty("validFrom", Calendar.getInstance());
        wrong.setProperty("validTo", Calendar.getInstance());
        wrong.getProperty("validTo").setValue(longAgo());
        variant("default", "everyone");
        variant("good", "everyone");
        variant("good", "everyone");

        assertThat(plan().components().get(0).variants())
                .extracting(Variant::name)
                .containsExactly("good");
        assertThat(definitions.faultCount()).isEqualTo(3);
    }

    @Test
    void pagesBelowHavePlansOfTheirOwn() throws RepositoryException {
        variant("v", "everyone");

        assertThat(plan().components()).hasSize(1);
        assertThat(definitions.planOf(page.getPath() + "/below").isPersonal()).isFalse();
    }

    @Test
    void pathThatIsNoPageIsPlain() {
        assertThat(definitions.planOf("/nowhere").isPersonal()).isFalse();
        assertThat(definitions.planOf("not a path [").isPersonal()).isFalse();
        assertThat(definitions.planOf("/").isPersonal()).isFalse();
    }

    @Test
    void planIsCompiledOnceAndAgainAfterAChange() throws RepositoryException {
        variant("v", "everyone");
        PagePlan plan = plan();

        assertThat(definitions.planOf(page.getPath())).isSameAs(plan);
        definitions.websiteChanged(page.getPath() + "/main/00/variants/v/headline");
        assertThat(definitions.planOf(page.getPath())).isNotSameAs(plan);
    }

    @Test
    void changeElsewhereKeepsThePlan() throws RepositoryException {
        variant("v", "everyone");
        PagePlan plan = plan();

        definitions.websiteChanged("/elsewhere/main");
        definitions.websiteChanged(page.getPath() + "x");

        assertThat(definitions.planOf(page.getPath())).isSameAs(plan);
    }

    @Test
    void variantsOfAnotherProductAreNotOurs() throws RepositoryException {
        Components.getComponent(RepositoryManager.class).registerNodeTypes("/other-product-nodetypes.cnd");
        variant("v", "everyone");
        container.setPrimaryType("mgnl:componentVariants");

        assertThat(VariantNodes.containerOf(container.getParent())).isEmpty();
        assertThat(VariantNodes.variantsOf(container.getParent())).isEmpty();
        assertThat(plan().isPersonal()).isFalse();
    }

    private Node variant(String name, String audience) throws RepositoryException {
        Node variant = container.addNode("v" + container.getNodes().getSize(), "mgnl:contentNode");
        variant.setProperty("name", name);
        variant.setProperty("audience", audience);
        return variant;
    }

    private PagePlan plan() throws RepositoryException {
        website.save();
        return definitions.planOf(page.getPath());
    }

    private static Calendar longAgo() {
        Calendar date = Calendar.getInstance();
        date.setTimeInMillis(0);
        return date;
    }
}
