package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.endpoint.view.ReceiptsFile;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;

/** Receipts of the visitor's own decisions, oldest first, as a JSON file: what the site holds as proof. */
final class ReceiptsResource {

    private final VisitorServices services;
    private final FormGuard forms;

    ReceiptsResource(VisitorServices services) {
        this.services = services;
        this.forms = new FormGuard(services);
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        services.limitChoices(request);
        Optional<Answer> elsewhere = forms.checkDownload(request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        List<ConsentReceipt> receipts;
        try {
            receipts = services.visitors().receipts(visitor);
        } catch (StoreUnavailableException unavailable) {
            throw VisitorServices.unreadable();
        }
        String made = context.time().toInstant().toString();
        ReceiptsFile file = new ReceiptsFile(made, visitor.asking().consentId().orElse(""), receipts);
        services.visitors().noteAccess(request, context);
        return Answer.ok(Answer.Body.json(file))
                .with("Content-Disposition", "attachment; filename=\"receipts-of-my-choices.json\"");
    }
}
