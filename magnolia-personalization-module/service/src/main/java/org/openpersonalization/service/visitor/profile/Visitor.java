package org.openpersonalization.service.visitor.profile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;

/**
 * Who a request comes from, as far as they allow to know.
 *
 * @param choices what they said, ever
 * @param consent what holds for this request
 * @param key the pseudonym; empty unless something is granted and the browser sent an id of ours
 * @param asking how they are asked
 */
public record Visitor(ConsentChoices choices, ConsentState consent, Optional<VisitorKey> key, Asking asking) {

    /**
     * How somebody is asked.
     *
     * @param jurisdiction whose rules are applied
     * @param consentId by which the ledger finds their records; empty before the first choice
     * @param isDue whether they have to be asked now
     */
    public record Asking(Jurisdiction jurisdiction, Optional<String> consentId, boolean isDue) {}

    /** Somebody of whom nothing is known, and nothing may be. */
    public static Visitor unknown() {
        return new Visitor(
                ConsentChoices.none(),
                ConsentState.none(),
                Optional.empty(),
                new Asking(Jurisdiction.unknown(), Optional.empty(), true));
    }

    /** Since when what is granted is granted, by purpose; since ever what is granted without a choice. */
    public Map<Purpose, Instant> grants() {
        return consent.granted().stream()
                .collect(Collectors.toMap(
                        purpose -> purpose,
                        purpose -> choices.about(purpose).map(Choice::time).orElse(Instant.EPOCH)));
    }

    /** What is granted because they said yes. */
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

    /** What travels with everything that is kept of this request. */
    public ConsentStamp stamp() {
        return ConsentStamp.of(consent, asking.jurisdiction().regime());
    }

    /** The same, known by a pseudonym. */
    public Visitor knownBy(VisitorKey pseudonym) {
        return new Visitor(choices, consent, Optional.of(pseudonym), asking);
    }
}
