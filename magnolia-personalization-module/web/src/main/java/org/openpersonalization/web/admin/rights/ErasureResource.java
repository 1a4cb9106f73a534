package org.openpersonalization.web.admin.rights;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.privacy.request.ErasureService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** AdminRoute of the erasure of a person's data for a request. */
public final class ErasureResource {

    /**
     * Whose data are erased.
     *
     * @param visitor the visitor's code; null when it is not known
     * @param consentId the consent id; null when it is not known
     */
    public record Person(@Nullable String visitor, @Nullable String consentId) {
        public Person {
            visitor = checked(visitor, Format.VISITOR, "visitor");
            consentId = checked(consentId, Format.CONSENT_ID, "consentId");
            if (visitor == null && consentId == null) {
                throw new InvalidValueException(RequestCode.PERSON_MISSING.message());
            }
        }

        ErasureService.Codes codes() {
            return new ErasureService.Codes(Optional.ofNullable(visitor), Optional.ofNullable(consentId));
        }

        private static @Nullable String checked(@Nullable String value, Format format, String field) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            if (!format.pattern().matcher(value).matches()) {
                throw new InvalidValueException(RequestCode.VISITOR_FORM
                        .message()
                        .title("field", field)
                        .sentences("format", List.of(format.words())));
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

    private final ErasureService service;

    public ErasureResource(ErasureService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        Contract contract = Contract.json(
                        "Erases the data of the person who asked, and closes the request.", Erased.class)
                .with(Parameter.path("id", Format.UUID, "The request."))
                .taking(Person.class);
        return List.of(AdminRoute.post("/requests/{id}/erase", contract, this::erase));
    }

    private Reply erase(Call call) throws Refusal {
        ErasureService.Erasure erasure = service.erase(
                call.values().id("id"),
                call.body(Person.class).codes(),
                call.user().name());
        return Reply.json(
                new Erased(erasure.visitor(), erasure.consent(), RequestView.of(erasure.request(), erasure.at())));
    }
}
