package org.openpersonalization.magnolia.web;

import info.magnolia.cms.security.User;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.openpersonalization.label.Labels;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.installation.InstallationChecks;
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
    private static final String ROLE = "personalization-";
    private static final String SUPERUSER = "superuser";
    private static final String ANONYMOUS = "anonymous";
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
        User user = MgnlContext.getUser();
        if (user == null || user.getName().equals(ANONYMOUS)) {
            return AdminUser.nobody();
        }
        return new AdminUser(user.getName(), rolesOf(user), false);
    }

    @Override
    protected Forwarding forwardingOf(HttpServletRequest request) {
        return service.visitors()
                .map(now -> now.reader().forwardingOf(request))
                .orElseGet(() -> Forwarding.direct(request));
    }

    private static Set<AdminUser.Role> rolesOf(User user) {
        Set<AdminUser.Role> roles = EnumSet.noneOf(AdminUser.Role.class);
        for (AdminUser.Role role : AdminUser.Role.values()) {
            if (user.hasRole(ROLE + Labels.of(role))) {
                roles.add(role);
            }
        }
        if (user.hasRole(SUPERUSER)) {
            roles.add(AdminUser.Role.ADMIN);
        }
        return roles;
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
