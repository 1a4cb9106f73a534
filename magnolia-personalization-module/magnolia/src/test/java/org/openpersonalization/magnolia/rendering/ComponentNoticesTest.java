package org.openpersonalization.magnolia.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.jcr.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.magnolia.SiteRandom;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;

@DisplayName("What a model chose says so, to people and to machines")
class ComponentNoticesTest {

    private final Node node = mock(Node.class);
    private final AggregationState state = new AggregationState();
    private final PersonalizationService service = new PersonalizationService(
            new Definitions(),
            new SiteClock(),
            new SiteRandom(),
            new ServerConfiguration(),
            key -> null,
            new ProfileStores(),
            new SiteComponents(new Definitions(), new TemplateDefinitionRegistry(), new DefaultI18nContentSupport()));
    private final ComponentNotices notices =
            new ComponentNotices(service, new WhyLinks(service, new SiteClock(), new ServerConfiguration()));

    @BeforeEach
    void aRequestInGerman() throws Exception {
        WebContext context = mock(WebContext.class);
        when(context.getAggregationState()).thenReturn(state);
        when(node.getIdentifier()).thenReturn("6d7fe7c3");
        state.setLocale(Locale.GERMAN);
        MgnlContext.setInstance(context);
    }

    @AfterEach
    void done() {
        MgnlContext.setInstance(null);
    }

    @Test
    void visitorIsToldThatAModelChose() {
        assertThat(notices.after(shown(RungKind.PREDICTIVE, "spring", Origin.HUMAN)))
                .contains("class=\"p13n-notice\"")
                .contains("Ein maschinell gelerntes Modell hat das ausgewählt.");
        assertThat(notices.after(shown(RungKind.BEHAVIORAL, "spring", Origin.HUMAN)))
                .isEmpty();
    }

    @Test
    void ownContentThatAModelPreferredIsItsChoiceToo() {
        assertThat(notices.after(shown(RungKind.PREDICTIVE, "default", Origin.HUMAN)))
                .contains("Modell");
    }

    @Test
    void originIsToldWhereItIsConfigured() {
        assertThat(notices.after(shown(RungKind.CONTEXTUAL, "spring", Origin.AI)))
                .contains("KI");
        assertThat(notices.after(shown(RungKind.CONTEXTUAL, "spring", Origin.HUMAN)))
                .isEmpty();
    }

    @Test
    void whatATemplateShowsItselfIsNotWrittenTwice() {
        OverlayNode component = shown(RungKind.PREDICTIVE, "spring", Origin.AI);

        assertThat(notices.inside(component)).contains("Modell").contains("KI");
        assertThat(notices.after(component)).isEmpty();
    }

    @Test
    void machinesReadItFromAttributesAndComments() throws Exception {
        OverlayNode component = shown(RungKind.PREDICTIVE, "spring", Origin.AI_ASSISTED);
        StringBuilder page = new StringBuilder();
        OutputProvider out = mock(OutputProvider.class);
        when(out.getAppendable()).thenReturn(page);
        RenderableDefinition untouched = mock(RenderableDefinition.class);
        when(untouched.getParameters()).thenReturn(Map.of());

        ComponentMarks.begin(component, untouched, out);

        assertThat(ComponentMarks.attributes(component))
                .contains("data-p13n-machine=\"chosen\"", "data-p13n-origin=\"ai-assisted\"");
        assertThat(page).contains("machine=\"chosen\"").contains("origin=\"ai&#45;assisted\"");
    }

    private OverlayNode shown(RungKind rung, String variant, Origin origin) {
        Reason reason = new Reason(Reason.Code.AUDIENCE_MATCHED, "Spring");
        Decision decision = new Decision(
                "6d7fe7c3",
                variant,
                variant,
                rung,
                new DecisionTrace(reason, List.of(), new TreeMap<>()),
                ConsentState.none());
        return new OverlayNode(
                node, Optional.empty(), Optional.of(new ShownVariant(decision, ComponentKind.CONTENT, origin)));
    }
}
