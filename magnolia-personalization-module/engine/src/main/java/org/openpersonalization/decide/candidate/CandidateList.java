package org.openpersonalization.decide.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.SkippedVariant;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.decide.candidate.Candidate.FailedPart;
import org.openpersonalization.decide.candidate.Candidate.Outcome;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;

/** Lists the candidates of a decided component in the order in which the ladder asks them, the component's own content last. */
public final class CandidateList {

    private static final List<RungKind> RULES = List.of(RungKind.BEHAVIORAL, RungKind.DECLARED, RungKind.CONTEXTUAL);

    private final Component component;
    private final Decision decision;
    private final Attributes attributes;
    private final List<Candidate> candidates = new ArrayList<>();

    private CandidateList(Component component, Decision decision, Attributes attributes) {
        this.component = component;
        this.decision = decision;
        this.attributes = attributes;
    }

    /**
     * The candidates.
     *
     * @param component as the decision was made on it
     * @param visit of the decision
     */
    public static List<Candidate> of(Component component, Decision decision, Visit visit) {
        CandidateList list = new CandidateList(component, decision, visit.attributes());
        decision.grounds().passedOver().forEach(list::addSkipped);
        list.addDeciding();
        RULES.forEach(list::addNotReached);
        list.addOwn();
        return List.copyOf(list.candidates);
    }

    private void addSkipped(SkippedVariant skipped) {
        Optional<FailedPart> failed = isFailedRule(skipped) ? failed(skipped.variant()) : Optional.empty();
        candidates.add(new Candidate(
                skipped.variant(), skipped.rung(), Outcome.SKIPPED, Optional.of(skipped.reason()), failed));
    }

    private static boolean isFailedRule(SkippedVariant skipped) {
        return skipped.reason().code() == Reason.Code.AUDIENCE_NOT_MATCHED && RULES.contains(skipped.rung());
    }

    private Optional<FailedPart> failed(String variant) {
        return component.variants().stream()
                .filter(each -> each.name().equals(variant))
                .findFirst()
                .flatMap(Variant::audience)
                .map(audience -> failed(audience.condition()));
    }

    private FailedPart failed(Condition condition) {
        Condition part = condition.firstFailing(attributes);
        SortedMap<String, @Nullable Object> read = new TreeMap<>();
        part.matches(path -> {
            Object value = attributes.value(path);
            read.put(path, value);
            return value;
        });
        return new FailedPart(part.describe(), part.source(), read);
    }

    /** The variant that decided, unless it is the component's own content. */
    private void addDeciding() {
        String wanted = decision.wanted();
        if (!wanted.equals(Variant.DEFAULT_NAME)) {
            boolean isShown = wanted.equals(decision.variant());
            RungKind rung = isShown ? decision.rung() : rungOf(wanted);
            candidates.add(new Candidate(
                    wanted,
                    rung,
                    isShown ? Outcome.SHOWN : Outcome.WITHHELD,
                    Optional.of(decision.reason()),
                    Optional.empty()));
        }
    }

    /** The rung on which a withheld variant would be shown: that of its rule, unless that was skipped. */
    private RungKind rungOf(String variant) {
        boolean isRuleSkipped =
                candidates.stream().anyMatch(each -> each.variant().equals(variant) && RULES.contains(each.rung()));
        return isRuleSkipped ? RungKind.EXPERIMENT : ruleOf(variant).orElse(RungKind.EXPERIMENT);
    }

    private Optional<RungKind> ruleOf(String variant) {
        return component.variants().stream()
                .filter(each -> each.name().equals(variant))
                .findFirst()
                .map(CandidateList::rungOf);
    }

    private static RungKind rungOf(Variant variant) {
        return variant.audience().map(Audience::purposes).map(RungKind::ofRule).orElse(RungKind.CONTEXTUAL);
    }

    private void addNotReached(RungKind rung) {
        for (Variant variant : component.variants()) {
            if (rungOf(variant) == rung && !isListed(variant.name(), rung)) {
                candidates.add(
                        new Candidate(variant.name(), rung, Outcome.NOT_REACHED, Optional.empty(), Optional.empty()));
            }
        }
    }

    private boolean isListed(String variant, RungKind rung) {
        return candidates.stream().anyMatch(each -> each.variant().equals(variant) && each.rung() == rung);
    }

    private void addOwn() {
        boolean isShown = decision.isDefault();
        candidates.add(new Candidate(
                Variant.DEFAULT_NAME,
                isShown ? decision.rung() : RungKind.DEFAULT,
                isShown ? Outcome.SHOWN : Outcome.NOT_REACHED,
                isShown ? Optional.of(decision.reason()) : Optional.empty(),
                Optional.empty()));
    }
}
