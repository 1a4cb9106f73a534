package org.openpersonalization.web.admin.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.SubjectRequest;
import org.openpersonalization.service.privacy.SubjectRequests;
import org.openpersonalization.web.http.Refusal;

/** Finds requests, or says why not. */
record RequestRegister(Supplier<PrivacyStores> stores) {

    SubjectRequests requests() {
        return stores.get().requests();
    }

    /** The request of an id. */
    SubjectRequest the(UUID id) throws Refusal {
        return requests()
                .find(id)
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_NOT_FOUND, "There is no such request."));
    }

    /** The request of an id, while something can still be done about it. */
    SubjectRequest open(UUID id) throws Refusal {
        SubjectRequest request = the(id);
        if (request.status().isFinal()) {
            throw Refusal.of(
                    HttpServletResponse.SC_CONFLICT,
                    "This request is closed. Write down a new one if the person asked again.");
        }
        return request;
    }
}
