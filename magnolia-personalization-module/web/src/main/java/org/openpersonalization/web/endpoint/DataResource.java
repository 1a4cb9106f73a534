package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.endpoint.view.VisitorDataFile;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;

/**
 * The stored data of the requesting visitor, as a JSON file to download: choices, profile, each signal, exposures with
 * their comparisons, and activities that goals read, newest first. Without stored data the file says so.
 */
final class DataResource {

    private static final int MOST = 10_000;

    private final VisitorServices services;
    private final FormGuard forms;

    DataResource(VisitorServices services) {
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
        VisitorDataFile file;
        try {
            file = VisitorDataFile.of(
                    context.time().toInstant(),
                    visitor.choices(),
                    services.visitors().data(request, MOST));
        } catch (StoreUnavailableException unavailable) {
            throw VisitorServices.unreadable();
        }
        services.visitors().noteAccess(request, context);
        return Answer.ok(Answer.Body.json(file))
                .with("Content-Disposition", "attachment; filename=\"what-is-known-about-me.json\"");
    }
}
