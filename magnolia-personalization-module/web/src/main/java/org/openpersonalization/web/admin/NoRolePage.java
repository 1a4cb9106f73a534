package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.http.Answer;

/** A page for a logged-in user without a role, with the roles to ask for, in English or German. */
final class NoRolePage {

    private NoRolePage() {}

    static Answer of(HttpServletRequest request, AdminUser user) {
        MessageCatalogue texts = MessageCatalogue.in(request.getLocale().getLanguage());
        String title = texts.text("no-role.title");
        String html = "<!doctype html><html lang=\"" + texts.locale().getLanguage()
                + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1><p>"
                + escaped(texts.text("no-role.text", Map.of("user", user.name()))) + "</p></main></body></html>";
        return new Answer(
                HttpServletResponse.SC_FORBIDDEN,
                Map.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'"),
                List.of(),
                Answer.Body.text("text/html", html));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
