package org.openpersonalization.magnolia.rendering.bar;

import info.magnolia.cms.security.User;
import info.magnolia.context.MgnlContext;
import java.util.EnumSet;
import java.util.Set;
import org.openpersonalization.label.Labels;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.AdminUser.Role;

/** The user of the CMS who sends the current request. */
public final class CurrentUser {

    private static final String ROLE = "personalization-";
    private static final String SUPERUSER = "superuser";
    private static final String ANONYMOUS = "anonymous";
    private static final Set<Role> EDITORS = Set.of(Role.ADMIN, Role.EDITOR);

    private CurrentUser() {}

    /** The user with the roles of this module; a superuser is an admin. */
    public static AdminUser get() {
        User user = MgnlContext.getUser();
        if (user == null || user.getName().equals(ANONYMOUS)) {
            return AdminUser.nobody();
        }
        return new AdminUser(user.getName(), rolesOf(user), false);
    }

    /** Whether the user may write variants. */
    public static boolean isEditor() {
        return get().hasOneOf(EDITORS);
    }

    private static Set<Role> rolesOf(User user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (user.hasRole(ROLE + Labels.of(role))) {
                roles.add(role);
            }
        }
        if (user.hasRole(SUPERUSER)) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }
}
