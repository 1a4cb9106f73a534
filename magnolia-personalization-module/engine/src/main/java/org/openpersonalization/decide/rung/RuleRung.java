package org.openpersonalization.decide.rung;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Variant;

/** The first variant, in the editor's order, whose audience stands on this rung and holds for the visit. */
public final class RuleRung implements Rung {

    private final RungKind kind;

    public RuleRung(RungKind kind) {
        this.kind = kind;
    }

    @Override
    public RungKind kind() {
        return kind;
    }

    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        for (Variant variant : deliberation.component().variants()) {
            if (standsHere(variant)) {
                Reason reason = judge(variant, deliberation);
                if (reason.code() == Reason.Code.AUDIENCE_MATCHED) {
                    return Optional.of(deliberation.decided(variant.name(), kind, reason));
                }
                deliberation.passOver(variant.name(), reason);
            }
        }
        return Optional.empty();
    }

    /** A variant without an audience needs no purpose, so it is passed over on the contextual rung. */
    private boolean standsHere(Variant variant) {
        return RungKind.ofRule(variant.audience().map(Audience::purposes).orElse(Set.of())) == kind;
    }

    private Reason judge(Variant variant, Deliberation deliberation) {
        if (variant.audience().isEmpty()) {
            return Reason.of(Reason.Code.NO_AUDIENCE);
        }
        if (!variant.schedule().covers(deliberation.visit().time())) {
            return Reason.of(Reason.Code.OUT_OF_SCHEDULE);
        }
        return judge(variant.audience().get(), deliberation);
    }

    private Reason judge(Audience audience, Deliberation deliberation) {
        Set<Purpose> missing = deliberation.visit().consent().missing(needs(audience, deliberation));
        if (!missing.isEmpty()) {
            return new Reason(Reason.Code.NO_CONSENT, listed(missing));
        }
        boolean matches = audience.condition().matches(deliberation.attributes());
        Reason.Code code = matches ? Reason.Code.AUDIENCE_MATCHED : Reason.Code.AUDIENCE_NOT_MATCHED;
        return new Reason(code, audience.title());
    }

    private Set<Purpose> needs(Audience audience, Deliberation deliberation) {
        Set<Purpose> needs = new TreeSet<>(kind.needs());
        needs.addAll(audience.purposes());
        needs.addAll(deliberation.component().kind().purposes());
        return needs;
    }

    private static String listed(Collection<Purpose> purposes) {
        return purposes.stream().map(Purpose::id).collect(Collectors.joining(", "));
    }
}
