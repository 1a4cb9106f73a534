package org.openpersonalization.web.visitor;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;

/**
 * Who a request comes from, as far as they allow to know.
 *
 * @param choices what they said, ever
 * @param consent what holds for this request
 * @param key the pseudonym; empty unless something is granted and the browser sent an id of ours
 */
public record Visitor(ConsentChoices choices, ConsentState consent, Optional<VisitorKey> key) {

    /** Somebody of whom nothing is known, and nothing may be. */
    public static Visitor unknown() {
        return new Visitor(ConsentChoices.none(), ConsentState.none(), Optional.empty());
    }

    /** Since when what is granted is granted, by purpose. */
    public Map<Purpose, Instant> grants() {
        return consent.granted().stream()
                .collect(Collectors.toMap(
                        purpose -> purpose,
                        purpose -> choices.about(purpose).map(Choice::time).orElse(Instant.EPOCH)));
    }

    /** The pseudonym as text, by which slices are drawn. */
    public Optional<String> pseudonym() {
        return key.map(known -> HexFormat.of().formatHex(known.bytes()));
    }
}
