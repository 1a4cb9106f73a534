package org.openpersonalization.web.visitor;

import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.service.memory.RecentValues;
import org.openpersonalization.service.visitor.identity.SigningKeys;

/**
 * Reads values of the consent cookie. The choices of the most recent {@value #REMEMBERED} genuine values are remembered by a hash of
 * the value, so that a browser that comes again costs neither a signature nor a parser. The consent id is not remembered, and the rules
 * look at the age of each choice in every request.
 */
final class VerifiedChoices {

    private static final int REMEMBERED = 2_000;
    private static final int MOST_CHARACTERS = 4_096;

    private final SigningKeys keys;
    private final RecentValues<ConsentChoices> recent = new RecentValues<>(REMEMBERED);

    VerifiedChoices(SigningKeys keys) {
        this.keys = keys;
    }

    /** The content of a signed value; empty when it is not genuine. */
    Optional<ConsentCookie> read(String signed) {
        if (signed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Optional<ConsentChoices> known = recent.get(signed);
        return known.isPresent()
                ? Optional.of(new ConsentCookie(ConsentText.idOf(signed), known.get()))
                : verified(signed);
    }

    private Optional<ConsentCookie> verified(String signed) {
        Optional<ConsentCookie> cookie =
                keys.verify(VisitorCookies.CONSENT, signed).flatMap(ConsentText::read);
        cookie.ifPresent(genuine -> recent.put(signed, genuine.choices()));
        return cookie;
    }
}
