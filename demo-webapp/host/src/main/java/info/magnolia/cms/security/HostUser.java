package info.magnolia.cms.security;

import java.util.Set;

/**
 * A user of the stand-in: a name and roles.
 *
 * @param login the log-in name; not called name, as templates would find the accessor in the place of {@link #getName()}
 * @param roles names of roles
 */
public record HostUser(String login, Set<String> roles) implements User {

    private static final long serialVersionUID = 1L;

    /** The system itself. */
    public static final HostUser SYSTEM = new HostUser("system", Set.of("superuser"));
    /** A visitor who is not logged in. */
    public static final HostUser ANONYMOUS = new HostUser("anonymous", Set.of("anonymous"));

    public HostUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return login;
    }
}
