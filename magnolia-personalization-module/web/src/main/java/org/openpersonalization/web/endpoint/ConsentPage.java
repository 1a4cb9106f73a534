package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.visitor.Visitor;

/**
 * A page with the consent form, for sites that have none of their own: plain HTML without script or style sheet, in English
 * or German. Refusing stands before allowing and looks the same.
 */
final class ConsentPage {

    private static final String TEXTS = "org.openpersonalization.web.endpoint.consent";

    private ConsentPage() {}

    static Answer.Body of(HttpServletRequest request, Visitor visitor, Set<Purpose> purposes) {
        Locale locale = request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String here = Optional.ofNullable(request.getContextPath()).orElse("") + "/.personalization/consent";
        String switches = purposes.stream()
                .map(purpose -> line(purpose, visitor.consent().granted().contains(purpose), texts))
                .collect(Collectors.joining("\n"));
        return Answer.Body.text("text/html", """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title></head>
                <body>
                <main>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <form method="post" action="%4$s">
                <input type="hidden" name="return" value="%4$s">
                %5$s
                <p><button>%6$s</button>
                <button name="all" value="false">%7$s</button>
                <button name="all" value="true">%8$s</button></p>
                </form>
                </main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        texts.getString("title"),
                        texts.getString("explanation"),
                        here,
                        switches,
                        texts.getString("save"),
                        texts.getString("refuse"),
                        texts.getString("allow")));
    }

    private static String line(Purpose purpose, boolean granted, ResourceBundle texts) {
        return """
                <p><input type="hidden" name="%1$s" value="false">
                <label><input type="checkbox" name="%1$s" value="true"%2$s> %3$s</label></p>""".formatted(purpose.id(), granted ? " checked" : "", label(purpose, texts));
    }

    private static String label(Purpose purpose, ResourceBundle texts) {
        try {
            return texts.getString("purpose." + purpose.id());
        } catch (MissingResourceException ownPurpose) {
            return purpose.id();
        }
    }
}
