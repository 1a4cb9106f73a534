package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Method;

/**
 * What editors write about an experiment. Shares are from 0 to 1.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param hypothesis what somebody expects, and why
 * @param owner who answers for it
 * @param component the component's id
 * @param variations what is compared, the control ({@code default}) first
 * @param audience who may take part; null for everybody
 * @param coverage the share of them who do
 * @param namespace the part of all visitors that it may have; null for all
 * @param primary the goal that decides
 * @param secondaries goals that are looked at as well
 * @param guardrails goals that must not suffer
 * @param start not before then; null for as soon as it is started
 * @param end the hard end
 * @param rampDays over so many days the share grows to the coverage
 * @param minimumWeeks no verdict before so many weeks
 * @param mode how it is read
 * @param minimumLift the smallest relative lift worth finding
 * @param plannedVisitors null for as many as its power needs
 * @param margin a relative lift up to here is no difference worth having
 * @param acceptHopeless whether somebody wants it although it will probably find nothing
 * @param segments audiences by which results are read
 * @param expectedRate of the control, where the site has no numbers of its own
 */
public record ExperimentForm(
        String name,
        String title,
        @Nullable String hypothesis,
        @Nullable String owner,
        String component,
        List<VariationForm> variations,
        @Nullable String audience,
        double coverage,
        @Nullable NamespaceForm namespace,
        String primary,
        @Nullable List<String> secondaries,
        @Nullable List<GuardrailForm> guardrails,
        @Nullable Instant start,
        @Nullable Instant end,
        int rampDays,
        int minimumWeeks,
        Method.@Nullable Mode mode,
        double minimumLift,
        @Nullable Long plannedVisitors,
        double margin,
        boolean acceptHopeless,
        @Nullable List<String> segments,
        @Nullable Double expectedRate) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public ExperimentForm {
        requireFinite(coverage, minimumLift, margin, expectedRate == null ? 0 : expectedRate);
        requireInCalendar(start);
        requireInCalendar(end);
    }

    private static void requireFinite(double... numbers) {
        if (!DoubleStream.of(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A number is too large");
        }
    }

    private static void requireInCalendar(@Nullable Instant moment) {
        if (moment != null && (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST))) {
            throw new IllegalArgumentException("A date lies between the years 1970 and 9999");
        }
    }

    /** A variant and its share of those who take part. */
    public record VariationForm(String variant, double weight) {
        public VariationForm {
            requireFinite(weight);
        }
    }

    /** A part of the visitors: those whose position in the namespace lies from one number to another. */
    public record NamespaceForm(String name, double from, double to) {
        public NamespaceForm {
            requireFinite(from, to);
        }
    }

    /** A goal that must not suffer; a relative loss up to the tolerance is borne. */
    public record GuardrailForm(String goal, double tolerance, boolean stops) {
        public GuardrailForm {
            requireFinite(tolerance);
        }
    }
}
