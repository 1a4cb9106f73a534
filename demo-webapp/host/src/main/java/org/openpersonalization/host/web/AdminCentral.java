package org.openpersonalization.host.web;

import info.magnolia.cms.security.User;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpersonalization.host.definition.AppDefinition;
import org.openpersonalization.host.definition.AppRegistry;
import org.openpersonalization.host.definition.Labels;

/**
 * {@code /.magnolia/admincentral}: in the place of the CMS's desktop, links to the pages that apps embed, for users who
 * may use them. Requires log-in.
 */
public final class AdminCentral extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Apps</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}</style></head>
            <body><main><h1>Apps</h1><p>You are logged in as %s. This stand-in shows the apps that embed a page.</p>
            <ul>%s</ul><p><a href="/?mgnlLogout=true">Log out</a></p></main></body></html>
            """;

    private final transient AppRegistry apps;
    private final transient Labels labels;

    @Inject
    public AdminCentral(AppRegistry apps, Labels labels) {
        this.apps = apps;
        this.labels = labels;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        User user = MgnlContext.getUser();
        Locale locale = request.getLocale();
        String links = apps.getAllDefinitions().stream()
                .filter(app -> mayUse(user, app))
                .flatMap(app -> app.page().stream().map(page -> link(page, labels.label(app.label(), locale))))
                .collect(Collectors.joining());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().print(PAGE.formatted(escaped(user.getName()), links));
    }

    private static boolean mayUse(User user, AppDefinition app) {
        return app.roles().isEmpty() || app.roles().stream().anyMatch(user::hasRole);
    }

    private static String link(String page, String label) {
        return "<li><a href=\"" + escaped(page) + "\">" + escaped(label) + "</a></li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
