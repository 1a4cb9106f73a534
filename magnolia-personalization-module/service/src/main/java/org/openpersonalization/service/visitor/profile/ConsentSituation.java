package org.openpersonalization.service.visitor.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.signal.RequestContext;

/**
 * The inputs of consent besides choices, for one request.
 *
 * @param rules the consent gate
 * @param jurisdiction the applied law
 * @param privacyControl whether the request has {@code Sec-GPC: 1}
 * @param now the moment of the request, to the millisecond
 */
public record ConsentSituation(ConsentRules rules, Jurisdiction jurisdiction, boolean privacyControl, Instant now) {

    public static ConsentSituation of(ConsentRules rules, Jurisdictions jurisdictions, RequestContext context) {
        return new ConsentSituation(
                rules,
                jurisdictions.of(context.place().country(), context.place().region()),
                context.marks().globalPrivacyControl(),
                context.time().toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * The same at a later moment than a visitor's choices so far, also where the clock of the instance that took them is ahead:
     * which choice is the newer one never depends on two clocks.
     */
    public ConsentSituation after(Optional<Instant> newest) {
        return newest.filter(time -> !now.isAfter(time))
                .map(time -> new ConsentSituation(rules, jurisdiction, privacyControl, time.plusMillis(1)))
                .orElse(this);
    }

    /** The consent state with these choices. */
    public ConsentState stateOf(ConsentChoices choices) {
        return rules.stateOf(choices, privacyControl, jurisdiction.regime(), now);
    }

    /** The consent state without Global Privacy Control. */
    public ConsentState stateWithoutPrivacyControl(ConsentChoices choices) {
        return rules.stateOf(choices, false, jurisdiction.regime(), now);
    }

    /** The purposes granted by default, without a choice. */
    public SortedSet<Purpose> byDefault(ConsentChoices choices) {
        SortedSet<Purpose> granted = new TreeSet<>(stateOf(choices).granted());
        granted.removeIf(
                purpose -> choices.about(purpose).filter(Choice::granted).isPresent());
        return granted;
    }

    public boolean mustAsk(ConsentChoices choices) {
        return rules.mustAsk(choices, jurisdiction.regime(), now);
    }
}
