package org.openpersonalization.web.admin.consent;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Banner and preference centre as visitors see them, for a frame in which nothing runs and nothing can be sent. */
public final class PreviewResource {

    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

    private final BannerPreview preview;

    public PreviewResource(BannerPreview preview) {
        this.preview = preview;
    }

    public List<AdminRoute> routes() {
        Contract contract = Contract.of("Banner or preference centre as visitors see it.", "text/html")
                .with(
                        Parameter.required("surface", Format.oneOf(BannerPreview.Surface.values()), "The surface."),
                        Parameter.required("language", Format.LANGUAGE, "Of the texts."),
                        Parameter.required(
                                "regime", Format.oneOf(Regime.values()), "The regime for visitors without a choice."));
        return List.of(AdminRoute.get("/preview", contract, this::show));
    }

    private Reply show(Call call) {
        BannerPreview.Surface surface =
                call.values().constant("surface", BannerPreview.Surface.class).orElseThrow();
        Regime regime = call.values().constant("regime", Regime.class).orElseThrow();
        String html =
                preview.html(new BannerPreview.View(surface, call.values().the("language"), regime, Optional.empty()));
        return response -> Answer.ok(Answer.Body.text("text/html", html))
                .with("Content-Security-Policy", POLICY)
                .sendTo(response);
    }
}
