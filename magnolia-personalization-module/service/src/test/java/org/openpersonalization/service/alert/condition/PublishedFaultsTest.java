package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.finding.AuthoredComponent;
import org.openpersonalization.service.finding.AuthoredComponents;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.GrantShares;
import org.openpersonalization.service.message.MessageCatalogue;

@DisplayName("Faults on published pages")
class PublishedFaultsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final List<AuthoredComponent> components = new ArrayList<>();

    private void component(String id, ContentField... fields) {
        Component component = new Component(
                id,
                ComponentKind.CONTENT,
                List.of(new Variant("spring", Optional.empty(), Schedule.always(), List.of())));
        components.add(new AuthoredComponent(
                component,
                new AuthoredComponent.Place("/home", "Home", "Welcome"),
                List.of(),
                Map.of("spring", List.of(fields))));
    }

    private static ContentField link(String name) {
        return new ContentField(name, "", ContentField.Kind.LINK, "/home/gone", true);
    }

    private AlertCondition.Look look() {
        FindingService service = new FindingService(
                most -> new AuthoredComponents.Authored(components, true),
                RunningExperiments::none,
                new GrantShares(List::of),
                () -> NOW);
        return new PublishedFaults(service, () -> NOW).look();
    }

    @Test
    void warningsRaiseNothing() {
        component("warned");

        assertThat(look().found()).isEmpty();
    }

    @Test
    void faultyComponentIsToldWithItsPage() {
        component("dead", link("ctaLink"), link("moreLink"));

        assertThat(look().found()).singleElement().satisfies(finding -> {
            assertThat(finding.link()).isEqualTo("components/of/dead");
            assertThat(MessageCatalogue.english().text(finding.message()))
                    .isEqualTo("On the published page [Home], variants have 2 errors.");
        });
    }

    @Test
    void moreThanFiftyAreToldLater() {
        for (int i = 0; i < 60; i++) {
            component("c" + i, link("ctaLink"));
        }

        assertThat(look().found()).hasSize(50).extracting(AlertFinding::subject).contains("c0", "c49");
        assertThat(look().kept()).hasSize(60);
    }
}
