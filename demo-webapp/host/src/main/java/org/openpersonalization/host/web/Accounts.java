package org.openpersonalization.host.web;

import info.magnolia.cms.security.HostUser;
import info.magnolia.cms.security.User;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts of the demo. Their passwords are public; a host with them must not be reachable from outside. */
public final class Accounts {

    private static final String BASIC = "Basic ";
    /** The rights of all users: pages and AdminCentral, and no other address that begins with a dot. */
    private static final String BASE = "base";

    private static final Map<String, HostUser> BY_NAME = Map.of(
            "superuser", new HostUser("superuser", Set.of("superuser")),
            "editor", new HostUser("editor", Set.of("editor", "personalization-editor", BASE)),
            "guides", new HostUser("guides", Set.of("editor", "personalization-editor", BASE)),
            "guest", new HostUser("guest", Set.of(BASE)),
            "privacy", new HostUser("privacy", Set.of("personalization-admin", BASE)),
            "viewer", new HostUser("viewer", Set.of("personalization-viewer", BASE)));

    /** The user whose name and password these are; the password of each is its name. */
    public Optional<User> authenticate(String name, String password) {
        HostUser user = BY_NAME.get(name);
        boolean right = user != null && MessageDigest.isEqual(bytes(user.login()), bytes(password));
        return right ? Optional.of(user) : Optional.empty();
    }

    /** Whether the request brings credentials in its header. */
    public static boolean hasBasicCredentials(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** The user of the request's {@code Authorization} header. */
    public Optional<User> authenticateBasic(HttpServletRequest request) {
        if (!hasBasicCredentials(request)) {
            return Optional.empty();
        }
        String[] parts = decoded(request.getHeader("Authorization").substring(BASIC.length()))
                .split(":", 2);
        return parts.length == 2 ? authenticate(parts[0], parts[1]) : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
