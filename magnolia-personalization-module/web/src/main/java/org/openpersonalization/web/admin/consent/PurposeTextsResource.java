package org.openpersonalization.web.admin.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.consent.purpose.PurposeDraft;
import org.openpersonalization.service.consent.purpose.PurposeService;
import org.openpersonalization.service.consent.purpose.WordingForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The texts of a purpose: read for editing, previewed on the visitors' surfaces, and published. */
public final class PurposeTextsResource {

    /**
     * A request for a preview of texts that are not published.
     *
     * @param wordings by language; languages without a label or a text are left out
     * @param surface the surface
     * @param language of the surface
     * @param regime the regime for visitors without a choice
     */
    public record PurposePreviewRequest(
            Map<String, WordingForm> wordings, BannerPreview.Surface surface, String language, Regime regime) {

        public PurposePreviewRequest {
            if (wordings == null || surface == null || language == null || regime == null) {
                throw RefusalCode.missing("wordings", "surface", "language", "regime");
            }
            wordings = new TreeMap<>(wordings);
        }
    }

    /**
     * An answer: a whole HTML page, in which nothing can be sent.
     *
     * @param html for a frame without scripts
     */
    public record PreviewedPage(String html) {}

    private final PurposeService purposes;
    private final BannerPreview preview;

    public PurposeTextsResource(PurposeService purposes, BannerPreview preview) {
        this.purposes = purposes;
        this.preview = preview;
    }

    public List<AdminRoute> routes() {
        Parameter id = Parameter.path("id", Format.PURPOSE, "The purpose.");
        return List.of(
                AdminRoute.get(
                        "/purposes/{id}/texts",
                        Contract.json(
                                        "The texts of a purpose for their editor, with the grants in force.",
                                        PurposeTextsView.class)
                                .with(id),
                        this::texts),
                AdminRoute.post(
                        "/purposes/{id}/preview",
                        Contract.json(
                                        "Renders banner or preference centre with texts of a draft, from the visitors'"
                                                + " templates; nothing is saved.",
                                        PreviewedPage.class)
                                .with(id)
                                .taking(PurposePreviewRequest.class),
                        this::preview),
                AdminRoute.post(
                        "/purposes/{id}/publish",
                        Contract.json(
                                        "Publishes the texts of a purpose. When the content was changed since the revision of the"
                                                + " draft, nothing is changed (409).",
                                        PurposeTextsView.class)
                                .with(id)
                                .taking(PurposeDraft.class),
                        this::publish));
    }

    private Reply texts(Call call) {
        return Reply.json(PurposeTextsView.of(purposes.texts(purpose(call))));
    }

    private static Purpose purpose(Call call) {
        return new Purpose(call.values().the("id"));
    }

    private Reply preview(Call call) {
        PurposePreviewRequest wanted = call.body(PurposePreviewRequest.class);
        PurposeTerms draft = purposes.preview(purpose(call), wanted.wordings());
        return Reply.json(new PreviewedPage(preview.html(
                new BannerPreview.View(wanted.surface(), wanted.language(), wanted.regime(), Optional.of(draft)))));
    }

    private Reply publish(Call call) {
        return Reply.json(PurposeTextsView.of(purposes.publish(
                purpose(call), call.body(PurposeDraft.class), call.user().name())));
    }
}
