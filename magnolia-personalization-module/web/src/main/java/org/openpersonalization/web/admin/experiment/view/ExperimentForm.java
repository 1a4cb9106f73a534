package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;

/**
 * An experiment in the editor's form. Shares are from 0 to 1.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param hypothesis the expected effect, and its reason
 * @param owner the responsible person
 * @param component the component's id
 * @param variations the compared variants, the control ({@code default}) first
 * @param audience the audience of participants; null for all visitors
 * @param coverage the share of the audience that takes part
 * @param namespace the part of all visitors that it may use; null for all
 * @param primary the goal that decides
 * @param secondaries further goals
 * @param guardrails goals that must not suffer
 * @param start earliest start; null for none
 * @param end latest end
 * @param rampDays days in which coverage grows to its full value
 * @param minimumWeeks minimum duration before a verdict, in weeks
 * @param mode the deciding test
 * @param minimumLift the minimum detectable effect, relative
 * @param plannedVisitors null for the number that its power needs
 * @param margin equivalence margin: a relative lift up to here counts as no difference
 * @param acceptHopeless whether the editor accepts an experiment that will probably find nothing
 * @param segments audiences by which results are segmented
 * @param expectedRate expected conversion rate of the control for a site without numbers of its own
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

    public static ExperimentForm of(ExperimentDraft draft) {
        ExperimentDraft.People people = draft.people();
        ExperimentDraft.Reading reading = draft.reading();
        return new ExperimentForm(
                draft.name(),
                draft.about().title(),
                draft.about().hypothesis(),
                draft.about().owner(),
                draft.component(),
                draft.variations().stream()
                        .map(each -> new VariationForm(each.variant(), each.weight()))
                        .toList(),
                people.audience().isEmpty() ? null : people.audience(),
                people.coverage(),
                people.part()
                        .map(part -> new NamespaceForm(part.namespace(), part.from(), part.to()))
                        .orElse(null),
                draft.goals().primary(),
                draft.goals().secondaries(),
                draft.goals().guardrails().stream()
                        .map(each -> new GuardrailForm(each.goal(), each.tolerance(), each.stops()))
                        .toList(),
                draft.dates().start().orElse(null),
                draft.dates().end().orElse(null),
                draft.dates().rampDays(),
                draft.dates().minimumWeeks(),
                reading.mode(),
                reading.minimumLift(),
                reading.plannedVisitors().isPresent()
                        ? reading.plannedVisitors().getAsLong()
                        : null,
                reading.margin(),
                reading.isHopelessAccepted(),
                draft.segments(),
                reading.expectedRate().isPresent() ? reading.expectedRate().getAsDouble() : null);
    }

    /** The draft; what is missing in the form is empty. */
    public ExperimentDraft draft() {
        return new ExperimentDraft(
                new Plan.About(word(name), word(title), word(hypothesis), word(owner)),
                word(component),
                list(variations).stream()
                        .map(each -> new ExperimentDraft.Share(word(each.variant()), each.weight()))
                        .toList(),
                new ExperimentDraft.People(
                        word(audience),
                        coverage,
                        Optional.ofNullable(namespace)
                                .map(part -> new ExperimentDraft.Part(word(part.name()), part.from(), part.to()))),
                aims(),
                new ExperimentDraft.Dates(Optional.ofNullable(start), Optional.ofNullable(end), rampDays, minimumWeeks),
                reading(),
                words(segments));
    }

    private ExperimentDraft.Aims aims() {
        return new ExperimentDraft.Aims(
                word(primary),
                words(secondaries),
                list(guardrails).stream()
                        .map(each -> new ExperimentDraft.Guard(word(each.goal()), each.tolerance(), each.stops()))
                        .toList());
    }

    private ExperimentDraft.Reading reading() {
        return new ExperimentDraft.Reading(
                Optional.ofNullable(mode).orElse(Method.Mode.ALWAYS_VALID),
                minimumLift,
                plannedVisitors == null ? OptionalLong.empty() : OptionalLong.of(plannedVisitors),
                margin,
                acceptHopeless,
                expectedRate == null ? OptionalDouble.empty() : OptionalDouble.of(expectedRate));
    }

    /** The text of a field; empty for an empty or missing one. */
    static String word(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    /** An entry that is null is none. */
    private static List<String> words(@Nullable List<String> texts) {
        return list(texts).stream().map(ExperimentForm::word).toList();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
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
