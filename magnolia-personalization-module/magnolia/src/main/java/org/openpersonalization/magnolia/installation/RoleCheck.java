package org.openpersonalization.magnolia.installation;

import java.util.List;
import java.util.Optional;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the roles of the admin app are there and may open its addresses. */
final class RoleCheck {

    private static final String WORKSPACE = "userroles";
    private static final String ADDRESS = "/.personalization-admin/";
    private static final String NOTHING = "0";

    private RoleCheck() {}

    static List<CheckResult> look() {
        return Configuration.read(
                WORKSPACE,
                roles -> List.of(
                        look(roles, "personalization-admin", "63"),
                        look(roles, "personalization-editor", "63"),
                        look(roles, "personalization-viewer", "63")));
    }

    /** The permission is Magnolia's number for all methods; the servlet refuses changes by viewers itself. */
    private static CheckResult look(Configuration roles, String role, String permission) throws RepositoryException {
        if (roles.node("/" + role).isEmpty()) {
            return CheckResult.of(CheckCode.ROLE_MISSING).with("role", role);
        }
        CheckCode code =
                mayOpen(roles, "/" + role + "/acl_uri") ? CheckCode.ROLE_PRESENT : CheckCode.ROLE_WITHOUT_ADDRESS;
        return CheckResult.of(code).with("role", role).with("permission", permission);
    }

    private static boolean mayOpen(Configuration roles, String rules) throws RepositoryException {
        for (String rule : roles.children(rules)) {
            Optional<String> path = roles.text(rules + "/" + rule + "/path").map(RoleCheck::withoutStar);
            Optional<String> permissions = roles.text(rules + "/" + rule + "/permissions");
            if (path.filter(ADDRESS::startsWith).isPresent()
                    && permissions.filter(given -> !given.equals(NOTHING)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String withoutStar(String path) {
        return path.endsWith("*") ? path.substring(0, path.length() - 1) : path;
    }
}
