package org.openpersonalization.web.delivery;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.route.ParameterValues;

/**
 * The wanted part of a page.
 *
 * @param components the ids of the wanted components; empty for the whole page
 * @param hasContent whether content is wanted besides the decisions
 * @param isPreflight whether nothing of the visitor is to be kept
 */
record PageSelection(List<String> components, boolean hasContent, boolean isPreflight) {

    static PageSelection of(ParameterValues values) {
        return new PageSelection(
                values.text("components").map(ids -> List.of(ids.split(","))).orElse(List.of()),
                isTrue(values.text("content"), true),
                isTrue(values.text("preflight"), false));
    }

    private static boolean isTrue(Optional<String> value, boolean otherwise) {
        return value.map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Whether the visitor looks at the page: some components alone are no view of it. */
    boolean isView() {
        return components.isEmpty() && !isPreflight;
    }

    /** Whether the answer is the page, instead of a list of components. */
    boolean isWholePage() {
        return components.isEmpty() && hasContent;
    }

    /** Refuses a component that the page does not have, with those that it has. */
    void require(List<String> known) throws Refusal {
        for (String wanted : components) {
            if (!known.contains(wanted)) {
                throw ProblemDetail.unknownValue(
                        RequestCode.COMPONENT_NOT_ON_PAGE.message().title("component", wanted), known);
            }
        }
    }

    boolean includes(String component) {
        return components.isEmpty() || components.contains(component);
    }
}
