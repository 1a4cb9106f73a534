package org.openpersonalization.web.admin.route;

import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Route;

/**
 * One method of one address of the admin API. Reading requires either role, unless the route is for admins only; changes require
 * the role of admins.
 *
 * @param method the HTTP method
 * @param path below the API's base, such as {@code /requests/{id}}
 * @param contract parameters, request and response
 * @param handler responds to checked requests
 * @param role the lowest role that the route requires
 */
public record AdminRoute(Method method, String path, Contract contract, Handler handler, AdminUser.Role role)
        implements Route {

    public static AdminRoute get(String path, Contract contract, Handler handler) {
        return new AdminRoute(Method.GET, path, contract, handler, AdminUser.Role.VIEWER);
    }

    public static AdminRoute post(String path, Contract contract, Handler handler) {
        return new AdminRoute(Method.POST, path, contract, handler, AdminUser.Role.ADMIN);
    }

    /** The same for admins only. */
    public AdminRoute forAdmins() {
        return new AdminRoute(method, path, contract, handler, AdminUser.Role.ADMIN);
    }
}
