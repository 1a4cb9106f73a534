package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openpersonalization.web.Headers;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;

/** A refusal as a page, for somebody who sent a form with a browser: what happened, and a way back. */
final class ErrorPage {

    private ErrorPage() {}

    static Answer forBrowsers(HttpServletRequest request, Refusal refusal) {
        if (!Headers.value(request, "Accept").contains("text/html")) {
            return refusal.answer();
        }
        String start = Optional.ofNullable(request.getContextPath()).orElse("") + "/";
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>That did not work</title></head>
                <body>
                <main>
                <h1>That did not work</h1>
                <p>%s</p>
                <p>Go back with your browser and try again, or <a href="%s">go to the start page</a>.</p>
                </main>
                </body>
                </html>
                """.formatted(escaped(String.valueOf(refusal.getMessage())), start);
        Answer answer = refusal.answer();
        return new Answer(answer.status(), answer.headers(), answer.cookies(), Answer.Body.text("text/html", page));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
