package org.openpersonalization.web.admin.component;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The components with variants, the texts of these and the addresses of their previews; and the components that can have variants. */
public final class ComponentsResource {

    private static final int MOST = 1_000;

    private final Components components;
    private final PreviewTokens previews;
    private final InstantSource clock;

    public ComponentsResource(Components components, PreviewTokens previews, InstantSource clock) {
        this.components = components;
        this.previews = previews;
        this.clock = clock;
    }

    public List<AdminRoute> routes() {
        Parameter id = Parameter.path("id", Format.UUID, "The component.");
        return AdminRoute.withEditors(List.of(
                AdminRoute.get(
                        "/components",
                        Contract.json(
                                "The components with variants on all pages, 1000 at the most.", ComponentList.class),
                        call -> Reply.json(components.list(MOST))),
                AdminRoute.get(
                        "/components/unpersonalized",
                        Contract.json(
                                "The components that can have variants and have none, by page, 1000 at the most.",
                                ComponentList.class),
                        call -> Reply.json(components.unpersonalized(MOST))),
                AdminRoute.get(
                        "/components/{id}",
                        Contract.json("A component, and what its variants say in its place.", ComponentDetail.class)
                                .with(id),
                        call -> Reply.json(the(call))),
                AdminRoute.get(
                        "/components/{id}/previews",
                        Contract.json(
                                        "Addresses at which the component's own content and its variants can be looked at for"
                                                + " an hour.",
                                        PreviewList.class)
                                .with(id),
                        this::previews)));
    }

    private ComponentDetail the(Call call) throws Refusal {
        return components
                .find(call.values().the("id"))
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.COMPONENT_UNKNOWN));
    }

    private Reply previews(Call call) throws Refusal {
        ComponentView component = the(call).component();
        Instant now = clock.instant();
        Stream<String> names = Stream.concat(
                Stream.of(Variant.DEFAULT_NAME), component.variants().stream().map(ComponentVariant::name));
        return Reply.json(new PreviewList(
                component.id(),
                now.plus(PreviewTokens.VALIDITY),
                names.map(variant -> preview(component, variant, now)).toList()));
    }

    private PreviewList.PreviewAddress preview(ComponentView component, String variant, Instant now) {
        ForcedVariant preview = new ForcedVariant(component.id(), variant);
        return new PreviewList.PreviewAddress(
                variant,
                previews.address(component.page().address(), preview, now).orElse(null));
    }
}
