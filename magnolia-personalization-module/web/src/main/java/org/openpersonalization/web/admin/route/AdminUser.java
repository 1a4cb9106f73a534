package org.openpersonalization.web.admin.route;

/**
 * Who uses the admin app.
 *
 * @param name the CMS's name of the user
 * @param role what they may do here
 * @param anonymous whether nobody is logged in
 */
public record AdminUser(String name, Role role, boolean anonymous) {

    /** What somebody may do, from the least to the most. */
    public enum Role {
        NONE,
        VIEWER,
        ADMIN
    }

    /** Somebody who is not logged in. */
    public static AdminUser nobody() {
        return new AdminUser("anonymous", Role.NONE, true);
    }

    /** Whether the user may do what a role may do. */
    public boolean mayActAs(Role needed) {
        return !anonymous && role.compareTo(needed) >= 0;
    }
}
