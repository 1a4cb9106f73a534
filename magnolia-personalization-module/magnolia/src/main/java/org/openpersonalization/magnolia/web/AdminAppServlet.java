package org.openpersonalization.magnolia.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.installation.InstallationChecks;
import org.openpersonalization.magnolia.rendering.bar.CurrentUser;
import org.openpersonalization.service.installation.CheckRunner;
import org.openpersonalization.web.admin.AdminServlet;
import org.openpersonalization.web.admin.installation.InstallationResource;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.request.Forwarding;

/**
 * The admin app in Magnolia, registered by the module's descriptor. Magnolia's own filters log users in and check the CSRF
 * token; here its roles are asked for.
 */
public class AdminAppServlet extends AdminServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration TIME_FOR_CHECKS = Duration.ofSeconds(10);
    private static final String LOGIN = "/.magnolia/admincentral";

    private final transient PersonalizationService service;
    private final transient CheckRunner checks;

    @Inject
    public AdminAppServlet(PersonalizationService service, Definitions definitions, SiteClock clock) {
        this(
                service,
                new CheckRunner(InstallationChecks.of(service, definitions, clock.clock()), TIME_FOR_CHECKS),
                clock);
    }

    private AdminAppServlet(PersonalizationService service, CheckRunner checks, SiteClock clock) {
        super(service::admins, new InstallationResource(checks, clock.clock()));
        this.service = service;
        this.checks = checks;
    }

    @Override
    public void destroy() {
        checks.close();
        super.destroy();
    }

    @Override
    protected AdminUser userOf(HttpServletRequest request) {
        return CurrentUser.get();
    }

    @Override
    protected Forwarding forwardingOf(HttpServletRequest request) {
        return service.visitors()
                .map(now -> now.reader().forwardingOf(request))
                .orElseGet(() -> Forwarding.direct(request));
    }

    /** Magnolia asks for name and password where AdminCentral is; a redirect to it is left to the person. */
    @Override
    protected void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Log in first</title></head>
                <body>
                <main>
                <h1>Log in first</h1>
                <p>This is the admin app for personalization. <a href="%s%s">Log in to the CMS</a>, then come back to this
                address. Your user needs the role personalization-admin, personalization-editor or personalization-viewer.</p>
                </main>
                </body>
                </html>
                """.formatted(request.getContextPath(), LOGIN));
    }
}
