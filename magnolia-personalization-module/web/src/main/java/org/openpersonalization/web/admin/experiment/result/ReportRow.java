package org.openpersonalization.web.admin.experiment.result;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an exported report. A number is left out when fewer than fifty visitors stand behind it; so is the number of
 * all who joined, when those still inside their window, which is the difference, are fewer.
 *
 * @param goal the goal's key
 * @param currency of {@code value} where the unit is money; empty when the site names none
 * @param role {@code excluded} for page views that no result counts; their number is the value
 * @param dimension empty for all visitors
 * @param value per visitor; money in the currency's own unit, as on the screen
 * @param relativeLift of the variant over the control
 * @param outcome the verdict over all visitors; empty but for variants by the primary goal, like the following columns
 * @param verdict the same as a sentence
 * @param proven proven effects in segments
 * @param next the recommended action
 */
record ReportRow(
        String experiment,
        String experimentTitle,
        int phase,
        String goal,
        String goalTitle,
        String role,
        String unit,
        String currency,
        String dimension,
        String dimensionTitle,
        String segment,
        String variant,
        String variantTitle,
        @Nullable Long visitors,
        @Nullable Long closed,
        @Nullable Long reached,
        @Nullable Double value,
        @Nullable Double relativeLift,
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Double pValue,
        @Nullable String outcome,
        @Nullable String verdict,
        @Nullable String proven,
        @Nullable String next) {

    static final List<String> NAMES = List.of(
            "experiment",
            "experimentTitle",
            "phase",
            "goal",
            "goalTitle",
            "role",
            "unit",
            "currency",
            "dimension",
            "dimensionTitle",
            "segment",
            "variant",
            "variantTitle",
            "visitors",
            "closed",
            "reached",
            "value",
            "relativeLift",
            "from",
            "to",
            "pValue",
            "outcome",
            "verdict",
            "proven",
            "next");

    List<@Nullable Object> cells() {
        return Arrays.<@Nullable Object>asList(
                experiment,
                experimentTitle,
                phase,
                goal,
                goalTitle,
                role,
                unit,
                currency,
                dimension,
                dimensionTitle,
                segment,
                variant,
                variantTitle,
                visitors,
                closed,
                reached,
                value,
                relativeLift,
                from,
                to,
                pValue,
                outcome,
                verdict,
                proven,
                next);
    }
}
