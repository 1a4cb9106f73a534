package org.openpersonalization.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.service.finding.AuthoredComponent;
import org.openpersonalization.service.finding.AuthoredComponents;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.admin.component.ComponentDetail;
import org.openpersonalization.web.admin.component.ComponentDetail.ComponentField;
import org.openpersonalization.web.admin.component.ComponentList;
import org.openpersonalization.web.admin.component.ComponentVariant;
import org.openpersonalization.web.admin.component.ComponentView;
import org.openpersonalization.web.admin.component.Components;

/** One component with a variant for an audience and one for nobody. */
final class FakeComponents implements Components {

    static final String HERO = "3f0c1de2-0000-4000-8000-000000000001";

    private static final Audience READERS = new Audience(
            "readers",
            "Readers",
            new AudienceCompiler(SavedGroups.none(), Set.of())
                    .compile("readers", "Readers", Map.of())
                    .condition(),
            Set.of(Purpose.BEHAVIORAL));

    private final ComponentView hero = new ComponentView(
            HERO,
            new ComponentView.ComponentPage("/home", "Home", "/ctx/home.html", addresses()),
            "Welcome",
            "personalization:components/hero",
            ComponentKind.CONTENT,
            List.of(
                    ComponentVariant.of(new Variant(
                            "readers",
                            Optional.of(READERS),
                            new Schedule(Instant.parse("2026-11-01T00:00:00Z"), null),
                            List.of(),
                            Origin.AI_ASSISTED)),
                    ComponentVariant.of(new Variant("v".repeat(900), Optional.empty(), Schedule.always(), List.of()))));

    private static SortedMap<String, String> addresses() {
        return new TreeMap<>(Map.of("en", "/ctx/home.html", "de", "/ctx/de/home.html"));
    }

    /** The component's content, with a variant that no rule shows and a text that is not translated. */
    static AuthoredComponents.Authored authored(int most) {
        Variant spring = new Variant("spring", Optional.empty(), Schedule.always(), List.of());
        return new AuthoredComponents.Authored(
                List.of(new AuthoredComponent(
                        new Component(HERO, ComponentKind.CONTENT, List.of(spring)),
                        new AuthoredComponent.Place("/home", "Home", "Welcome"),
                        List.of(headline("", "Welcome"), headline("de", "Willkommen")),
                        Map.of("spring", List.of(headline("", "Spring"))))),
                true);
    }

    /** The page of the component, with a variant for a country. */
    static PagePlan plan(String page) {
        Audience swiss = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS)
                .compile("swiss", "Swiss", Map.of("context.country", "CH"));
        Variant variant = new Variant("swiss", Optional.of(swiss), Schedule.always(), List.of());
        return new PagePlan(
                page, PageTags.none(), List.of(new Component(HERO, ComponentKind.CONTENT, List.of(variant))));
    }

    private static ContentField headline(String language, String text) {
        return new ContentField("headline", language, ContentField.Kind.TEXT, text, false);
    }

    @Override
    public ComponentList list(int most) {
        return new ComponentList(List.of(hero), true);
    }

    @Override
    public ComponentList unpersonalized(int most) {
        return new ComponentList(
                List.of(new ComponentView(
                        "3f0c1de2-0000-4000-8000-000000000002",
                        hero.page(),
                        "Newsletter",
                        "shop:components/newsletter",
                        ComponentKind.CONTENT,
                        List.of())),
                true);
    }

    @Override
    public Optional<ComponentDetail> find(String id) {
        ComponentField headline =
                new ComponentField("headline", new TreeMap<>(Map.of("default", "Welcome", "readers", "Welcome back")));
        return id.equals(HERO) ? Optional.of(new ComponentDetail(hero, List.of(headline), true)) : Optional.empty();
    }
}
