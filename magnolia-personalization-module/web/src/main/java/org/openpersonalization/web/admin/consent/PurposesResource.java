package org.openpersonalization.web.admin.consent;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.privacy.evidence.PurposeTextService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The site's purposes, and every wording that they ever had. */
public final class PurposesResource {

    /** An answer. */
    public record PurposeList(List<PurposeView> purposes) {}

    /** An answer: newest first. */
    public record VersionList(String purpose, List<VersionView> versions) {}

    /**
     * One version of a purpose's wordings.
     *
     * @param version counted from 1
     * @param since when it was seen first
     * @param wordings by language
     */
    public record VersionView(int version, Instant since, SortedMap<String, WordingView> wordings) {

        static VersionView of(TextVersion version) {
            return new VersionView(version.version(), version.since(), WordingView.of(version.wordings()));
        }
    }

    private final PurposeTextService texts;

    public PurposesResource(PurposeTextService texts) {
        this.texts = texts;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/purposes",
                        Contract.json(
                                "The purposes that visitors are asked about, as they are now.", PurposeList.class),
                        this::purposes),
                AdminRoute.get(
                        "/purposes/{id}/versions",
                        Contract.json("Every wording that a purpose ever had, newest first.", VersionList.class)
                                .with(Parameter.path("id", Format.PURPOSE, "The purpose.")),
                        this::versions));
    }

    private Reply purposes(Call call) {
        return Reply.json(
                new PurposeList(texts.terms().stream().map(PurposeView::of).toList()));
    }

    private Reply versions(Call call) {
        Purpose purpose = new Purpose(call.values().the("id"));
        List<VersionView> versions =
                texts.versions(purpose).stream().map(VersionView::of).toList();
        return Reply.json(new VersionList(purpose.id(), versions));
    }
}
