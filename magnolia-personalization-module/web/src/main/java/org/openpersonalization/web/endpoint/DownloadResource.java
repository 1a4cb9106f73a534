package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.endpoint.view.ReceiptsFile;
import org.openpersonalization.web.endpoint.view.VisitorDataFile;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;

/** The visitor's own data, and the receipts of their choices, as JSON files. Each download enters the register of requests. */
final class DownloadResource {

    private static final int MOST = 10_000;

    private final VisitorServices services;
    private final FormGuard forms;

    DownloadResource(VisitorServices services) {
        this.services = services;
        this.forms = new FormGuard(services);
    }

    /**
     * All stored data of the visitor: choices, profile, signals, exposures with their comparisons, and goal activities, newest first.
     * Without data it has the choices alone.
     */
    Answer data(HttpServletRequest request) throws Refusal {
        RequestContext context = services.reader().read(request, "");
        return file(request, context, "what-is-known-about-me.json", () -> {
            Visitor visitor = services.visitors().of(request, context);
            return VisitorDataFile.of(
                    context.time().toInstant(),
                    visitor.choices(),
                    services.visitors().ownData().data(request, MOST));
        });
    }

    /** Receipts of the visitor's decisions, oldest first: the site's proof. */
    Answer receipts(HttpServletRequest request) throws Refusal {
        RequestContext context = services.reader().read(request, "");
        return file(request, context, "receipts-of-my-choices.json", () -> {
            Visitor visitor = services.visitors().of(request, context);
            return new ReceiptsFile(
                    context.time().toInstant().toString(),
                    visitor.asking().consentId().orElse(""),
                    services.visitors().ownData().receipts(visitor));
        });
    }

    private Answer file(HttpServletRequest request, RequestContext context, String name, Supplier<Object> content)
            throws Refusal {
        services.limitChoices(request);
        Optional<Answer> elsewhere = forms.checkDownload(request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Answer.Body body;
        try {
            body = Answer.Body.json(content.get());
        } catch (StoreUnavailableException unavailable) {
            throw VisitorServices.unreadable();
        }
        services.visitors().ownData().noteAccess(request, context);
        return Answer.ok(body).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
