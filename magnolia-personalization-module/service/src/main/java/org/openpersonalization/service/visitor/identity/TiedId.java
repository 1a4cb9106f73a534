package org.openpersonalization.service.visitor.identity;

import java.util.Optional;

/**
 * The text of the cookie with a visitor's id: {@code q1w2e3r4t5y6u7i8o9p0aZ.mN3bV5cX7zL9kJ1hG4fD2s}.
 *
 * @param id the visitor's id
 * @param consentId the consent id that it belongs to; empty for a visitor without a choice
 */
public record TiedId(String id, Optional<String> consentId) {

    public String write() {
        return id + "." + consentId.orElse("");
    }

    /** Empty when the text is not one of ours. */
    public static Optional<TiedId> read(String text) {
        if (text.length() <= VisitorIds.LENGTH || text.charAt(VisitorIds.LENGTH) != '.') {
            return Optional.empty();
        }
        String id = text.substring(0, VisitorIds.LENGTH);
        String consentId = text.substring(VisitorIds.LENGTH + 1);
        return VisitorIds.isId(id) && (consentId.isEmpty() || VisitorIds.isId(consentId))
                ? Optional.of(new TiedId(id, Optional.of(consentId).filter(known -> !known.isEmpty())))
                : Optional.empty();
    }
}
