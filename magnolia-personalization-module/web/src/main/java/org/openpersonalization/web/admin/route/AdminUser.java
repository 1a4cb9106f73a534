package org.openpersonalization.web.admin.route;

import java.util.Set;

/**
 * A user of the admin app.
 *
 * @param name the CMS's name of the user
 * @param roles the user's roles; empty for a user without any
 * @param anonymous whether no user is logged in
 */
public record AdminUser(String name, Set<Role> roles, boolean anonymous) {

    /** The roles of the module. None contains another: viewers see visitors and editors do not, editors write and viewers do not. */
    public enum Role {
        ADMIN,
        EDITOR,
        VIEWER
    }

    public AdminUser {
        roles = Set.copyOf(roles);
    }

    /** An anonymous user. */
    public static AdminUser nobody() {
        return new AdminUser("anonymous", Set.of(), true);
    }

    /** Whether the user has one of the roles. */
    public boolean hasOneOf(Set<Role> wanted) {
        return !anonymous && roles.stream().anyMatch(wanted::contains);
    }

    /** Whether the user may use the app. */
    public boolean hasAnyRole() {
        return !anonymous && !roles.isEmpty();
    }

    /** Whether the user may change everything. */
    public boolean isAdmin() {
        return hasOneOf(Set.of(Role.ADMIN));
    }
}
