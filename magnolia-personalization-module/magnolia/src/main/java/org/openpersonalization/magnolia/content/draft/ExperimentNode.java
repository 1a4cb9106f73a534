package org.openpersonalization.magnolia.content.draft;

import info.magnolia.jcr.util.NodeUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.magnolia.content.PropertyValues;

/** An experiment as a node. */
public final class ExperimentNode {

    /** Below this path they are. */
    public static final String FOLDER = "/experiments";

    public static final String TYPE = "p13n:experiment";

    private static final String VARIATIONS = "variations";
    private static final String GUARDRAILS = "guardrails";
    private static final String CHILD_TYPE = "mgnl:contentNode";
    private static final String LEARNED = "learned";
    private static final String TOPICS = "topics";
    private static final String RATE = "expectedRatePercent";

    private ExperimentNode() {}

    /**
     * Reads a draft; it may be incomplete and have mistakes.
     *
     * @throws IllegalArgumentException when the node cannot be read
     */
    static ExperimentDraft read(Node node, References references) throws RepositoryException {
        Fields fields = new Fields(node);
        List<ExperimentDraft.Share> variations = new ArrayList<>();
        for (Node each : children(node, VARIATIONS)) {
            Fields share = new Fields(each);
            variations.add(new ExperimentDraft.Share(share.text("variant"), share.share("weightPercent", 0)));
        }
        return new ExperimentDraft(
                new Plan.About(node.getName(), fields.text("title"), fields.text("hypothesis"), fields.text("owner")),
                fields.text("component"),
                variations,
                people(fields, references),
                aims(node, fields, references),
                new ExperimentDraft.Dates(
                        Optional.ofNullable(PropertyValues.instant(node, "start")),
                        Optional.ofNullable(PropertyValues.instant(node, "end")),
                        fields.whole("rampDays", 0),
                        fields.whole("minimumWeeks", 2)),
                reading(fields, names(node, "segments", references)),
                learned(node, fields));
    }

    private static Optional<ExperimentDraft.Learning> learned(Node node, Fields fields) throws RepositoryException {
        if (!fields.isTicked(LEARNED)) {
            return Optional.empty();
        }
        return Optional.of(new ExperimentDraft.Learning(
                fields.share("rulesPercent", 0.1),
                fields.share("uniformPercent", 0.05),
                fields.share("floorPercent", 0.05),
                fields.whole("halfLifeDays", 14),
                PropertyValues.strings(node, TOPICS)));
    }

    private static ExperimentDraft.People people(Fields fields, References references) {
        String namespace = fields.text("namespace");
        Optional<ExperimentDraft.Part> part = namespace.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExperimentDraft.Part(
                        namespace, fields.share("namespaceFromPercent", 0), fields.share("namespaceToPercent", 1)));
        return new ExperimentDraft.People(
                Optional.of(references.name(fields.text("audience"))).filter(name -> !name.isEmpty()),
                fields.share("coveragePercent", 1),
                part);
    }

    private static ExperimentDraft.Aims aims(Node node, Fields fields, References references)
            throws RepositoryException {
        List<ExperimentDraft.Guard> guardrails = new ArrayList<>();
        for (Node each : children(node, GUARDRAILS)) {
            Fields guard = new Fields(each);
            guardrails.add(new ExperimentDraft.Guard(
                    references.name(guard.text("goal")), guard.share("tolerancePercent", 0), guard.isTicked("stops")));
        }
        return new ExperimentDraft.Aims(
                references.name(fields.text("primary")), names(node, "secondaries", references), guardrails);
    }

    private static ExperimentDraft.Reading reading(Fields fields, List<String> segments) {
        String mode = fields.text("mode");
        if (!List.of("", label(Method.Mode.ALWAYS_VALID), label(Method.Mode.PLANNED))
                .contains(mode)) {
            throw new IllegalArgumentException("An experiment is read always-valid or planned [mode=" + mode + "]");
        }
        return new ExperimentDraft.Reading(
                mode.equals(label(Method.Mode.PLANNED)) ? Method.Mode.PLANNED : Method.Mode.ALWAYS_VALID,
                fields.share("minimumLiftPercent", 0.1),
                fields.whole("plannedVisitors"),
                fields.share("marginPercent", 0.01),
                fields.isTicked("acceptHopeless"),
                segments,
                fields.text(RATE).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(fields.share(RATE, 0)));
    }

    private static String label(Method.Mode mode) {
        return mode == Method.Mode.PLANNED ? "planned" : "always-valid";
    }

    private static List<String> names(Node node, String property, References references) throws RepositoryException {
        return PropertyValues.strings(node, property).stream()
                .map(references::name)
                .toList();
    }

    private static List<Node> children(Node node, String container) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        if (node.hasNode(container)) {
            NodeUtil.getNodes(node.getNode(container)).forEach(children::add);
        }
        return children;
    }

    /** Writes all of it; nothing is saved yet. */
    public static void write(ExperimentDraft draft, Node node) throws RepositoryException {
        Fields.set(node, "title", draft.about().title());
        Fields.set(node, "hypothesis", draft.about().hypothesis());
        Fields.set(node, "owner", draft.about().owner());
        Fields.set(node, "component", draft.component());
        writePeople(draft.people(), node);
        writeGoals(draft.goals(), node);
        setDate(node, "start", draft.dates().start());
        setDate(node, "end", draft.dates().end());
        Fields.set(node, "rampDays", String.valueOf(draft.dates().rampDays()));
        Fields.set(node, "minimumWeeks", String.valueOf(draft.dates().minimumWeeks()));
        writeReading(draft.reading(), node);
        writeLearned(draft.learned(), node);
        node.setProperty("segments", draft.reading().segments().toArray(String[]::new));
        Node variations = emptied(node, VARIATIONS);
        for (ExperimentDraft.Share each : draft.variations()) {
            Node child = added(variations, VARIATIONS);
            Fields.set(child, "variant", each.variant());
            Fields.set(child, "weightPercent", Fields.percent(each.weight()));
        }
    }

    private static void writeLearned(Optional<ExperimentDraft.Learning> learned, Node node) throws RepositoryException {
        Fields.set(node, LEARNED, learned.isPresent());
        Fields.set(
                node,
                "rulesPercent",
                learned.map(each -> Fields.percent(each.rules())).orElse(""));
        Fields.set(
                node,
                "uniformPercent",
                learned.map(each -> Fields.percent(each.uniform())).orElse(""));
        Fields.set(
                node,
                "floorPercent",
                learned.map(each -> Fields.percent(each.floor())).orElse(""));
        Fields.set(
                node,
                "halfLifeDays",
                learned.map(each -> String.valueOf(each.halfLifeDays())).orElse(""));
        node.setProperty(
                TOPICS,
                learned.map(ExperimentDraft.Learning::topics).orElse(List.of()).toArray(String[]::new));
    }

    private static void writePeople(ExperimentDraft.People people, Node node) throws RepositoryException {
        Optional<ExperimentDraft.Part> part = people.namespace();
        Fields.set(node, "audience", people.audience().orElse(""));
        Fields.set(node, "coveragePercent", Fields.percent(people.coverage()));
        Fields.set(node, "namespace", part.map(ExperimentDraft.Part::name).orElse(""));
        Fields.set(
                node,
                "namespaceFromPercent",
                part.map(each -> Fields.percent(each.from())).orElse(""));
        Fields.set(
                node,
                "namespaceToPercent",
                part.map(each -> Fields.percent(each.to())).orElse(""));
    }

    private static void writeGoals(ExperimentDraft.Aims aims, Node node) throws RepositoryException {
        Fields.set(node, "primary", aims.primary());
        node.setProperty("secondaries", aims.secondaries().toArray(String[]::new));
        Node guardrails = emptied(node, GUARDRAILS);
        for (ExperimentDraft.Guard each : aims.guardrails()) {
            Node child = added(guardrails, GUARDRAILS);
            Fields.set(child, "goal", each.goal());
            Fields.set(child, "tolerancePercent", Fields.percent(each.tolerance()));
            Fields.set(child, "stops", each.stops());
        }
    }

    private static void writeReading(ExperimentDraft.Reading reading, Node node) throws RepositoryException {
        Fields.set(node, "mode", label(reading.mode()));
        Fields.set(node, "minimumLiftPercent", Fields.percent(reading.minimumLift()));
        Fields.set(
                node,
                "plannedVisitors",
                reading.plannedVisitors().isPresent()
                        ? String.valueOf(reading.plannedVisitors().getAsLong())
                        : "");
        Fields.set(node, "marginPercent", Fields.percent(reading.margin()));
        Fields.set(node, "acceptHopeless", reading.acceptHopeless());
        Fields.set(
                node,
                RATE,
                reading.expectedRate().isPresent()
                        ? Fields.percent(reading.expectedRate().getAsDouble())
                        : "");
    }

    private static Node emptied(Node node, String container) throws RepositoryException {
        if (node.hasNode(container)) {
            node.getNode(container).remove();
        }
        return node.addNode(container, CHILD_TYPE);
    }

    /** Named as dialogs name them. */
    private static Node added(Node container, String prefix) throws RepositoryException {
        return container.addNode(prefix + container.getNodes().getSize(), CHILD_TYPE);
    }

    private static void setDate(Node node, String property, Optional<Instant> moment) throws RepositoryException {
        if (moment.isPresent()) {
            Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(moment.get().toEpochMilli());
            node.setProperty(property, date);
        } else if (node.hasProperty(property)) {
            node.getProperty(property).remove();
        }
    }
}
