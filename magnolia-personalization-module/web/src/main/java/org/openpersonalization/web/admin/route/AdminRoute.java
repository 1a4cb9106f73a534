package org.openpersonalization.web.admin.route;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Route;

/**
 * One method of one address of the admin API. Admins may use all of them, viewers read, and editors use those that concern content.
 *
 * @param method the HTTP method
 * @param path below the API's base, such as {@code /requests/{id}}
 * @param contract parameters, request and response
 * @param handler responds to checked requests
 * @param roles the roles of which a user needs one
 */
public record AdminRoute(
        Method method, String path, Contract contract, Handler handler, SortedSet<AdminUser.Role> roles)
        implements Route {

    public AdminRoute {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    public static AdminRoute get(String path, Contract contract, Handler handler) {
        return new AdminRoute(Method.GET, path, contract, handler, roles(AdminUser.Role.ADMIN, AdminUser.Role.VIEWER));
    }

    public static AdminRoute post(String path, Contract contract, Handler handler) {
        return new AdminRoute(Method.POST, path, contract, handler, roles(AdminUser.Role.ADMIN));
    }

    /** The same for admins only. */
    public AdminRoute forAdmins() {
        return new AdminRoute(method, path, contract, handler, roles(AdminUser.Role.ADMIN));
    }

    /** The same for editors as well. */
    public AdminRoute andEditors() {
        SortedSet<AdminUser.Role> wider = new TreeSet<>(roles);
        wider.add(AdminUser.Role.EDITOR);
        return new AdminRoute(method, path, contract, handler, wider);
    }

    /** Several routes, each for editors as well. */
    public static List<AdminRoute> withEditors(List<AdminRoute> routes) {
        return routes.stream().map(AdminRoute::andEditors).toList();
    }

    private static SortedSet<AdminUser.Role> roles(AdminUser.Role... roles) {
        return new TreeSet<>(List.of(roles));
    }
}
