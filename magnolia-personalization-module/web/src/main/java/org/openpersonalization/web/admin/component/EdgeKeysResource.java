package org.openpersonalization.web.admin.component;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.edge.EdgePage;
import org.openpersonalization.edge.PageProgram;
import org.openpersonalization.service.edge.KeyForecast;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.message.TextView;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The number of keys that the page of a component has in caches outside. */
public final class EdgeKeysResource {

    /**
     * An answer.
     *
     * @param page the path of the component's page in the CMS
     * @param isOn whether caches outside may keep pages here
     * @param keys the number of keys of the page; null when no cache outside may keep it
     * @param most the largest number of keys
     * @param obstacle the reason why no cache outside may keep it; null with keys
     */
    public record EdgeKeys(
            String page,
            boolean isOn,
            @Nullable Integer keys,
            int most,
            @Nullable TextView obstacle) {

        static EdgeKeys of(EdgePage page, boolean isOn) {
            return new EdgeKeys(
                    page.page(),
                    isOn,
                    page.program().map(PageProgram::count).orElse(null),
                    PageProgram.MOST_KEYS,
                    page.obstacle().map(TextView::of).orElse(null));
        }
    }

    private final Components components;
    private final KeyForecast forecast;

    public EdgeKeysResource(Components components, KeyForecast forecast) {
        this.components = components;
        this.forecast = forecast;
    }

    public List<AdminRoute> routes() {
        return AdminRoute.withEditors(List.of(AdminRoute.get(
                "/components/{id}/edge-keys",
                Contract.json("The number of keys of the component's page in caches outside.", EdgeKeys.class)
                        .with(Parameter.path("id", Format.UUID, "The component.")),
                this::keys)));
    }

    private Reply keys(Call call) throws Refusal {
        String page = components
                .find(call.values().the("id"))
                .map(detail -> detail.component().page().path())
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.COMPONENT_UNKNOWN));
        return Reply.json(EdgeKeys.of(forecast.of(page), forecast.isOn()));
    }
}
