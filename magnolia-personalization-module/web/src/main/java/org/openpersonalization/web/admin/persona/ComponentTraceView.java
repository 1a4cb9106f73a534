package org.openpersonalization.web.admin.persona;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.candidate.Candidate;
import org.openpersonalization.service.decision.TraceService;
import org.openpersonalization.web.route.ApiJson;

/**
 * A decided component in the API.
 *
 * @param component the component
 * @param variant the shown variant, or {@code default}
 * @param rung the deciding rung
 * @param candidates every candidate in the order of the ladder
 */
public record ComponentTraceView(String component, String variant, RungKind rung, List<CandidateView> candidates) {

    /**
     * A candidate.
     *
     * @param variant its name, or {@code default} for the component's own content
     * @param rung the rung that could show it
     * @param outcome the outcome
     * @param reason the reason; null when an earlier candidate decided
     * @param detail the object of the reason, such as an audience's title or the missing purposes; may be empty
     * @param failed the first part of the condition that does not hold; null for any other reason
     */
    public record CandidateView(
            String variant,
            RungKind rung,
            Candidate.Outcome outcome,
            Reason.@Nullable Code reason,
            String detail,
            @Nullable FailedPartView failed) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.variant(),
                    candidate.rung(),
                    candidate.outcome(),
                    candidate.reason().map(Reason::code).orElse(null),
                    candidate.reason().map(Reason::detail).orElse(""),
                    candidate.failed().map(FailedPartView::of).orElse(null));
        }
    }

    /**
     * A part of a condition that does not hold.
     *
     * @param condition the part in plain English
     * @param json the part as a condition, for clients with words of their own
     * @param read the attributes that it read, by path; {@code null} as text for an absent one
     */
    public record FailedPartView(String condition, String json, SortedMap<String, String> read) {

        static FailedPartView of(Candidate.FailedPart part) {
            SortedMap<String, String> read = new TreeMap<>();
            part.read().forEach((path, value) -> read.put(path, String.valueOf(value)));
            return new FailedPartView(part.condition(), ApiJson.text(part.source()), read);
        }
    }

    static ComponentTraceView of(TraceService.ComponentTrace trace) {
        return new ComponentTraceView(
                trace.component().id(),
                trace.decision().variant(),
                trace.decision().rung(),
                trace.candidates().stream().map(CandidateView::of).toList());
    }
}
