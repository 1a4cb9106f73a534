package org.openpersonalization.web.admin.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One method of one address. Unless it is for admins only, reading needs either role, and changing is for admins.
 *
 * @param method how it is asked
 * @param path below the API's base, such as {@code /requests/{id}}
 * @param contract what is sent and what comes back
 * @param handler what answers
 * @param role the least that a user must be
 */
public record Route(Method method, String path, Contract contract, Handler handler, AdminUser.Role role) {

    /** The methods of the API. */
    public enum Method {
        GET,
        POST
    }

    public static Route get(String path, Contract contract, Handler handler) {
        return new Route(Method.GET, path, contract, handler, AdminUser.Role.VIEWER);
    }

    public static Route post(String path, Contract contract, Handler handler) {
        return new Route(Method.POST, path, contract, handler, AdminUser.Role.ADMIN);
    }

    /** The same for admins only. */
    public Route forAdmins() {
        return new Route(method, path, contract, handler, AdminUser.Role.ADMIN);
    }

    /** The values of the path's parameters; empty when a path is not this one. */
    public Optional<Map<String, String>> match(String asked) {
        String[] own = path.split("/", -1);
        String[] given = asked.split("/", -1);
        if (own.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i].startsWith("{")) {
                values.put(own[i].substring(1, own[i].length() - 1), given[i]);
            } else if (!own[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
