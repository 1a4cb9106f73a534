package org.openpersonalization.web.admin.persona;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.decision.VisitorTraceService;

/**
 * An answer: the decisions on a page for a stored visitor.
 *
 * @param page the page's path in the CMS
 * @param known whether anything of the visitor is stored
 * @param situation consent and request
 * @param components in the order of the page
 */
record VisitorTraceView(String page, boolean known, SituationView situation, List<ComponentTraceView> components) {

    /**
     * Consent and request of the visitor's newest exposure.
     *
     * @param asOf its moment; null without an exposure, when nothing is granted
     * @param consent the granted purposes
     * @param device kind of the device
     * @param country ISO 3166-1 alpha-2; empty when unknown
     */
    public record SituationView(@Nullable Instant asOf, List<String> consent, String device, String country) {

        static SituationView of(VisitorTraceService.Situation situation) {
            return new SituationView(
                    situation.asOf().orElse(null),
                    situation.granted().stream().map(Purpose::id).toList(),
                    situation.device(),
                    situation.country());
        }
    }

    static VisitorTraceView of(String page, VisitorTraceService.VisitorTrace trace) {
        return new VisitorTraceView(
                page,
                trace.isKnown(),
                SituationView.of(trace.situation()),
                trace.components().stream().map(ComponentTraceView::of).toList());
    }
}
