package org.openpersonalization.web.admin.route;

/**
 * A user of the admin app.
 *
 * @param name the CMS's name of the user
 * @param role the user's role
 * @param anonymous whether no user is logged in
 */
public record AdminUser(String name, Role role, boolean anonymous) {

    /** The roles, by increasing rights. */
    public enum Role {
        NONE,
        VIEWER,
        ADMIN
    }

    /** An anonymous user. */
    public static AdminUser nobody() {
        return new AdminUser("anonymous", Role.NONE, true);
    }

    /** Whether the user may do what a role may do. */
    public boolean mayActAs(Role needed) {
        return !anonymous && role.compareTo(needed) >= 0;
    }
}
