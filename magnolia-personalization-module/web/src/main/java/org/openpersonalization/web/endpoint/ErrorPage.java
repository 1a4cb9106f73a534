package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.web.endpoint.form.EndpointPath;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.page.Language;
import org.openpersonalization.web.page.VisitorPages;
import org.openpersonalization.web.request.Headers;

/** A refusal as a page for a browser: the error, and a way back. */
final class ErrorPage {

    /** For the time in which the settings are wrong. */
    private static final VisitorPages PLAIN = new VisitorPages(path -> Optional.empty(), "");

    private ErrorPage() {}

    static Answer forBrowsers(HttpServletRequest request, Refusal refusal, Optional<VisitorPages> pages) {
        Answer answer = refusal.answer();
        if (!Headers.value(request, "Accept").contains("text/html")) {
            return answer;
        }
        Language language = Language.of(request);
        Map<String, String> model = Map.of(
                "title", language.text("error.title"),
                "message", language.text(refusal.reason()),
                "messageLanguage", language.shown());
        Answer page = pages.orElse(PLAIN).page("error", language, EndpointPath.contextPath(request), model);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            page = page.with(header.getKey(), header.getValue());
        }
        return page.with(answer.status()).with(answer.cookies());
    }
}
