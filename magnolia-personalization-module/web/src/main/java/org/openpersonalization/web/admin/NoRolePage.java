package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.http.Answer;

/** Tells somebody who is logged in and has no role here what to ask for, in English or German. */
final class NoRolePage {

    private static final String TEXTS = "org.openpersonalization.web.admin.admin";

    private NoRolePage() {}

    static Answer of(HttpServletRequest request, AdminUser user) {
        Locale locale = request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String html = "<!doctype html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + texts.getString("noRole.title")
                + "</title></head><body><main><h1>" + texts.getString("noRole.title") + "</h1><p>"
                + texts.getString("noRole.text").replace("{user}", escaped(user.name())) + "</p></main></body></html>";
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
