package info.magnolia.repository;

/** Names of workspaces. */
public final class RepositoryConstants {

    public static final String WEBSITE = "website";
    public static final String CONFIG = "config";
    public static final String USERS = "users";
    public static final String USER_ROLES = "userroles";

    private RepositoryConstants() {}
}
