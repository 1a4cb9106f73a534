package org.openpersonalization.service.visitor.profile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;

/**
 * The visitor of a request, as far as consent permits identification.
 *
 * @param choices all choices of the visitor
 * @param consent the consent state of this request
 * @param key the pseudonym; empty unless a purpose is granted and the browser sent an id of this site
 * @param asking the state of the banner
 */
public record Visitor(ConsentChoices choices, ConsentState consent, Optional<VisitorKey> key, Asking asking) {

    /**
     * The inputs of the banner.
     *
     * @param jurisdiction the applied law
     * @param consentId the id of the visitor's records in the ledger; empty before the first choice
     * @param isDue whether the banner is due now
     */
    public record Asking(Jurisdiction jurisdiction, Optional<String> consentId, boolean isDue) {}

    /** An unknown visitor without consent. */
    public static Visitor unknown() {
        return new Visitor(
                ConsentChoices.none(),
                ConsentState.none(),
                Optional.empty(),
                new Asking(Jurisdiction.unknown(), Optional.empty(), true));
    }

    /**
     * The visitor of a request. Consent comes first: the pseudonym is read only with a grant.
     *
     * @param consentId the key of their records in the ledger
     * @param key the pseudonym of the id in their browser; empty for none
     */
    public static Visitor of(
            ConsentSituation situation,
            Optional<String> consentId,
            ConsentChoices choices,
            Supplier<Optional<VisitorKey>> key) {
        ConsentState consent = situation.stateOf(choices);
        return new Visitor(
                choices,
                consent,
                consent.granted().isEmpty() ? Optional.empty() : key.get(),
                new Asking(situation.jurisdiction(), consentId, situation.mustAsk(choices)));
    }

    /** Since when what is granted is granted, by purpose; since ever what is granted without a choice. */
    public Map<Purpose, Instant> grants() {
        return consent.granted().stream()
                .collect(Collectors.toMap(
                        purpose -> purpose,
                        purpose -> choices.about(purpose).map(Choice::time).orElse(Instant.EPOCH)));
    }

    /** The purposes granted by the visitor's yes. */
    public Set<Purpose> agreed() {
        return consent.granted().stream()
                .filter(purpose ->
                        choices.about(purpose).filter(Choice::granted).isPresent())
                .collect(Collectors.toSet());
    }

    /** The pseudonym as text, by which slices are drawn. */
    public Optional<String> pseudonym() {
        return key.map(VisitorKey::hexadecimal);
    }

    /** The consent stamp for all data stored by this request. */
    public ConsentStamp stamp() {
        return ConsentStamp.of(consent, asking.jurisdiction().regime());
    }

    /** The same, known by a pseudonym. */
    public Visitor knownBy(VisitorKey pseudonym) {
        return new Visitor(choices, consent, Optional.of(pseudonym), asking);
    }
}
