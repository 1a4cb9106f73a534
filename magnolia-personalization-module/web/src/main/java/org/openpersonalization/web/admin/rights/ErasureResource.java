package org.openpersonalization.web.admin.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.SubjectRequest;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.VisitorDataReader;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Refusal;

/**
 * Erases what is kept of a person who asked for it: signals, profile and exposures of the visitor, and what ties the
 * consent id to its records. Closes the request. Doing it twice does no harm, so that it can be repeated when it broke off.
 */
public final class ErasureResource {

    private static final Set<SubjectRequest.Kind> ERASING =
            Set.of(SubjectRequest.Kind.ERASURE, SubjectRequest.Kind.OBJECTION);
    private static final Set<Purpose> BUILT_IN = Set.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);

    /**
     * Whose data are erased.
     *
     * @param visitor the visitor's code; null when it is not known
     * @param consentId the consent id; null when it is not known
     */
    public record Person(@Nullable String visitor, @Nullable String consentId) {
        public Person {
            visitor = checked(visitor, Format.VISITOR, "A visitor's code has ");
            consentId = checked(consentId, Format.CONSENT_ID, "A consent id has ");
            if (visitor == null && consentId == null) {
                throw new IllegalArgumentException("Say whose data: visitor, consentId, or both");
            }
        }

        private static @Nullable String checked(@Nullable String value, Format format, String begin) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            if (!format.pattern().matcher(value).matches()) {
                throw new IllegalArgumentException(begin + format.words());
            }
            return value;
        }
    }

    /**
     * An answer.
     *
     * @param visitorErased whether something was kept of the visitor and is no more
     * @param consentErased whether the consent id was tied to records and is no more
     * @param request as it is now
     */
    public record Erased(boolean visitorErased, boolean consentErased, RequestView request) {}

    private final VisitorDataReader dossiers;
    private final BiPredicate<String, Instant> consents;
    private final Supplier<ConsentRules> rules;
    private final Audit audit;

    /**
     * A resource.
     *
     * @param consents erases a consent id, whose decisions also no longer wait for the ledger; whether something was there
     */
    public ErasureResource(
            VisitorDataReader dossiers,
            BiPredicate<String, Instant> consents,
            Supplier<ConsentRules> rules,
            Audit audit) {
        this.dossiers = dossiers;
        this.consents = consents;
        this.rules = rules;
        this.audit = audit;
    }

    public List<Route> routes() {
        Contract contract = Contract.json(
                        "Erases the data of the person who asked, and closes the request.", Erased.class)
                .with(Parameter.path("id", Format.UUID, "The request."))
                .taking(Person.class);
        return List.of(Route.post("/requests/{id}/erase", contract, this::erase));
    }

    private Reply erase(Call call) throws Refusal {
        RequestRegister register = new RequestRegister(audit.stores());
        SubjectRequest request = register.open(call.values().id("id"));
        if (!ERASING.contains(request.kind())) {
            throw conflict("This request asks for no erasure. Write down another one of the kind erasure.");
        }
        Person person = call.body(Person.class);
        Instant now = audit.clock().instant();
        audit.note(call.user(), "request.erasure-started", request.id().toString(), "");
        boolean visitor = forget(Optional.ofNullable(person.visitor()), now);
        boolean consent = untie(Optional.ofNullable(person.consentId()), now);
        if (!visitor && !consent) {
            throw conflict("Nothing is kept under these codes. Compare them with what the person sees in the"
                    + " preference centre, or close the request with a note.");
        }
        SubjectRequest closed = request.with(SubjectRequest.Status.DONE);
        String detail = "visitor: " + word(visitor) + ", consent id: " + word(consent);
        register.requests()
                .save(
                        closed,
                        audit.event(call.user(), "request.erased", request.id().toString(), detail));
        return Reply.json(new Erased(visitor, consent, RequestView.of(closed, now)));
    }

    /** What is on its way to the store is refused there from now on, even when nothing is kept yet. */
    private boolean forget(Optional<String> code, Instant now) {
        if (code.isEmpty()) {
            return false;
        }
        VisitorKey visitor = VisitorDataReader.keyOf(code.get());
        boolean known = dossiers.isKnown(visitor);
        Set<Purpose> purposes = new TreeSet<>(BUILT_IN);
        purposes.addAll(rules.get().purposes());
        dossiers.store().forget(visitor, purposes, endOfAll(visitor, now));
        return known;
    }

    /** Later than each grant, also than one of an instance whose clock is far ahead. */
    private Instant endOfAll(VisitorKey visitor, Instant now) {
        Instant newest = dossiers.store().newestGrant(visitor).orElse(now);
        return (newest.isAfter(now) ? newest : now).plus(ErasureStore.CLOCKS_DIFFER);
    }

    private boolean untie(Optional<String> consentId, Instant now) {
        return consentId.filter(id -> consents.test(id, now)).isPresent();
    }

    private static String word(boolean erased) {
        return erased ? "erased" : "nothing kept";
    }

    private static Refusal conflict(String message) {
        return Refusal.of(HttpServletResponse.SC_CONFLICT, message);
    }
}
