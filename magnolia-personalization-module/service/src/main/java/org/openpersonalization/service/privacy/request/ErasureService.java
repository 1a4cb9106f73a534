package org.openpersonalization.service.privacy.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.visitor.ErasureStore;

/**
 * Erases a person's data for a request: signals, profile and exposures of the visitor, and the tie between the consent id and its
 * records. Closes the request. A repeated erasure changes nothing, so that one that broke off can be repeated.
 *
 * @param consents erases a consent id, also in records that still wait for the ledger; returns whether it was known
 * @param rules the purposes of the site
 */
public record ErasureService(
        SubjectRequestService requests,
        VisitorDataReader visitors,
        BiPredicate<String, Instant> consents,
        Supplier<ConsentRules> rules) {

    private static final Set<SubjectRequest.Kind> ERASING =
            Set.of(SubjectRequest.Kind.ERASURE, SubjectRequest.Kind.OBJECTION);
    private static final Set<Purpose> BUILT_IN = Set.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);

    /**
     * The codes of the person whose data are erased.
     *
     * @param visitor 32 hexadecimal digits
     * @param consentId 22 characters
     */
    public record Codes(Optional<String> visitor, Optional<String> consentId) {}

    /**
     * A finished erasure.
     *
     * @param visitor whether data of the visitor were stored, and are erased
     * @param consent whether the consent id was tied to records, and no longer is
     * @param request the closed request
     * @param at the moment of the erasure
     */
    public record Erasure(boolean visitor, boolean consent, SubjectRequest request, Instant at) {}

    /**
     * Erases the data under some codes.
     *
     * @throws Conflict when the request asks for no erasure, or nothing is stored under the codes
     */
    public Erasure erase(UUID id, Codes codes, String actor) {
        SubjectRequest request = requests.open(id);
        if (!ERASING.contains(request.kind())) {
            throw new Conflict(RefusalCode.REQUEST_WITHOUT_ERASURE);
        }
        Instant now = requests.audit().clock().instant();
        requests.audit().note(actor, "request.erasure-started", id.toString(), "");
        boolean visitor = codes.visitor().filter(code -> forget(code, now)).isPresent();
        boolean consent =
                codes.consentId().filter(code -> consents.test(code, now)).isPresent();
        if (!visitor && !consent) {
            throw new Conflict(RefusalCode.CODES_WITHOUT_DATA);
        }
        SubjectRequest closed = request.with(SubjectRequest.Status.DONE);
        String detail = "visitor: " + word(visitor) + ", consent id: " + word(consent);
        requests.save(closed, actor, "request.erased", detail);
        return new Erasure(visitor, consent, closed, now);
    }

    /** Data on the way to the store are rejected there from now on, even when nothing is stored yet. */
    private boolean forget(String code, Instant now) {
        VisitorKey visitor = VisitorDataReader.keyOf(code);
        boolean known = visitors.isKnown(visitor);
        Set<Purpose> purposes = new TreeSet<>(BUILT_IN);
        purposes.addAll(rules.get().purposes());
        visitors.store().forget(visitor, purposes, endOfAll(visitor, now));
        return known;
    }

    /** Later than each grant, also than one of an instance whose clock is far ahead. */
    private Instant endOfAll(VisitorKey visitor, Instant now) {
        Instant newest = visitors.store().newestGrant(visitor).orElse(now);
        return (newest.isAfter(now) ? newest : now).plus(ErasureStore.CLOCKS_DIFFER);
    }

    private static String word(boolean erased) {
        return erased ? "erased" : "nothing kept";
    }
}
