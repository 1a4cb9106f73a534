package org.openpersonalization.magnolia.setup;

import info.magnolia.module.delta.ArrayDelegateTask;
import info.magnolia.module.delta.BootstrapSingleResource;
import info.magnolia.module.delta.NodeExistsDelegateTask;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.Task;
import info.magnolia.voting.voters.URIStartsWithVoter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpersonalization.magnolia.rendering.VariantFunctions;
import org.openpersonalization.magnolia.rendering.VariantListener;
import org.openpersonalization.magnolia.web.AdminAppServlet;
import org.openpersonalization.magnolia.web.EdgeRequestVoter;
import org.openpersonalization.magnolia.web.PersonalizationServlet;
import org.openpersonalization.magnolia.web.PrivacyControlStatement;
import org.openpersonalization.magnolia.web.VisitorRequestVoter;

/**
 * The module's nodes among those of the CMS. Each task adds a node where it is missing and leaves a node that is there as it is, so
 * that the same tasks serve an installation and every update.
 */
final class ConfigurationTasks {

    private static final String NAME = "personalization";
    private static final String ADMIN = "personalization-admin";
    private static final String CONFIG = "config";
    private static final String USER_ROLES = "userroles";
    private static final String CLASS = "class";
    private static final String PATTERN = "pattern";

    private static final String VISITORS_PATH = "/.personalization/";
    private static final String ADMIN_PATH = "/.personalization-admin/";
    private static final String FILTER = "/server/filters/" + NAME;
    private static final String SERVLETS = "/server/filters/servlets/";
    private static final String TOKEN_BYPASS = "/server/filters/csrfTokenSecurity/bypasses/" + NAME;
    private static final String EDGE_BYPASS = TOKEN_BYPASS + "Edge";
    private static final String CORS = "/server/filters/cors";
    private static final String LISTENER = "/server/rendering/engine/listeners/" + NAME;
    private static final String FUNCTIONS = "/modules/rendering/renderers/freemarker/contextAttributes/p13nfn";
    private static final String PAGE_CACHE = "/modules/cache/config/contentCaching/defaultPageCache";
    private static final String SETTINGS = "/modules/personalization/config";
    private static final String KEYS = SETTINGS + "/keys";
    private static final String FIRST_KEY = "key-001";
    private static final int SECRET_BYTES = 32;
    /** By its name: the class needs the module cache, which may be absent. */
    private static final String KEY_GENERATOR = "org.openpersonalization.magnolia.cache.PageEndKeyGenerator";

    private static final Task NOTHING = new ArrayDelegateTask("Nothing to do");

    private ConfigurationTasks() {}

    /** Every task, in the order of execution. */
    static List<Task> all() {
        return Stream.of(content(), filter(), servlets(), rendering(), settings(), keys(), surroundings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Task> content() {
        return List.of(
                bootstrap(NAME, "/audiences"),
                bootstrap(NAME, "/experiments"),
                bootstrap(NAME, "/goals"),
                bootstrap(NAME, "/groups"),
                bootstrap(NAME, "/personas"),
                bootstrap(NAME, "/purposes"),
                bootstrap(USER_ROLES, "/personalization-admin"),
                bootstrap(USER_ROLES, "/personalization-editor"),
                bootstrap(USER_ROLES, "/personalization-viewer"));
    }

    private static Task bootstrap(String workspace, String path) {
        return missing(workspace, path, file(workspace, path));
    }

    private static Task missing(String workspace, String path, Task task) {
        return new NodeExistsDelegateTask("Add " + path + " where it is missing", "", workspace, path, NOTHING, task);
    }

    private static Task file(String workspace, String path) {
        String resource = "/mgnl-bootstrap/" + NAME + "/" + workspace + path.replace('/', '.') + ".yaml";
        return new BootstrapSingleResource("Import " + path, "", resource);
    }

    /** The place of a filter that is there already is the administrator's. */
    private static List<Task> filter() {
        return List.of(
                missing(CONFIG, FILTER, new ArrayDelegateTask("Add the filter", file(CONFIG, FILTER), beforeCache())),
                voter(FILTER + "/bypasses/visitors", URIStartsWithVoter.class, "/.personalization"));
    }

    /** Directly before the page cache, where there is one. */
    static Task beforeCache() {
        return new OrderFilterBeforeTask(NAME, new String[] {"virtualURI"}, new String[] {"cache"});
    }

    private static List<Task> servlets() {
        return List.of(
                servlet(NAME, PersonalizationServlet.class, VISITORS_PATH + "*"),
                servlet(ADMIN, AdminAppServlet.class, ADMIN_PATH + "*"),
                servlet("personalization-gpc", PrivacyControlStatement.class, "/.well-known/gpc.json"));
    }

    /**
     * As Magnolia registers the servlets of a descriptor, which it does at an installation only. It creates no servlet without a node
     * for parameters.
     */
    private static Task servlet(String name, Class<?> type, String pattern) {
        String path = SERVLETS + name;
        Map<String, String> properties = Map.of(
                CLASS,
                "info.magnolia.cms.filters.ServletDispatchingFilter",
                "enabled",
                "true",
                "servletName",
                name,
                "servletClass",
                type.getName());
        Task node = new ArrayDelegateTask(
                "Add the servlet",
                new MissingNodeTask(CONFIG, path, properties),
                new MissingNodeTask(CONFIG, path + "/mappings/m0", Map.of(PATTERN, pattern)),
                new MissingNodeTask(CONFIG, path + "/parameters", Map.of()));
        return missing(CONFIG, path, node);
    }

    private static List<Task> rendering() {
        return List.of(
                new MissingNodeTask(CONFIG, LISTENER, Map.of(CLASS, VariantListener.class.getName())),
                new MissingNodeTask(
                        CONFIG,
                        FUNCTIONS,
                        Map.of("name", "p13nfn", "componentClass", VariantFunctions.class.getName())));
    }

    /** The settings of alerts, front ends and caches outside, with their defaults. */
    private static List<Task> settings() {
        return List.of(
                new MissingNodeTask(CONFIG, SETTINGS + "/delivery/allowedOrigins", Map.of()),
                new MissingNodeTask(CONFIG, SETTINGS + "/delivery/references", Map.of()),
                new MissingNodeTask(CONFIG, SETTINGS + "/edge", Map.of("enabled", "false", "longestSeconds", "300")),
                new MissingNodeTask(CONFIG, SETTINGS + "/edge/addresses", Map.of()),
                new MissingNodeTask(CONFIG, SETTINGS + "/alerts", Map.of("webhookAddress", "", "webhookSecret", "")));
    }

    private static List<Task> keys() {
        return List.of(
                new MissingValueTask(KEYS, "pseudonyms", secret()),
                new MissingNodeTask(CONFIG, KEYS + "/cookies", Map.of(FIRST_KEY, secret())),
                new MissingNodeTask(CONFIG, KEYS + "/checkpoints", Map.of(FIRST_KEY, secret())));
    }

    /** 32 random bytes in Base64. */
    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<Task> surroundings() {
        return List.of(
                voter(TOKEN_BYPASS, VisitorRequestVoter.class, VISITORS_PATH),
                new FormerClassTask(
                        TOKEN_BYPASS, URIStartsWithVoter.class.getName(), VisitorRequestVoter.class.getName()),
                new MissingNodeTask(CONFIG, EDGE_BYPASS, Map.of(CLASS, EdgeRequestVoter.class.getName())),
                where(CONFIG, CORS, originsOfVisitors()),
                where(USER_ROLES, "/anonymous/acl_uri", closedToVisitors()),
                where(CONFIG, PAGE_CACHE, pageCache()));
    }

    private static Task where(String workspace, String path, Task task) {
        return new NodeExistsDelegateTask("Settle with " + path, "", workspace, path, task);
    }

    /**
     * The CMS refuses a form of a page that hides its address, and allows all origins without cookies; the module's own addresses check
     * the sender themselves and know the origins of their front ends.
     */
    private static Task originsOfVisitors() {
        return voter(CORS + "/bypasses/" + NAME, URIStartsWithVoter.class, VISITORS_PATH);
    }

    /** The CMS then shows its log-in form at the admin app's own address. */
    private static Task closedToVisitors() {
        return new MissingNodeTask(
                USER_ROLES, "/anonymous/acl_uri/" + ADMIN, Map.of("path", ADMIN_PATH + "*", "permissions", "0"));
    }

    /** Writes to the module's workspace flush no page; answers of its servlets are not kept. */
    private static Task pageCache() {
        String excluded = PAGE_CACHE + "/cachePolicy/shouldBypassVoters/urls/excludes/";
        return new ArrayDelegateTask(
                "Settle with the page cache",
                new MissingNodeTask(
                        CONFIG, PAGE_CACHE + "/cachePolicy/cacheKeyGenerator", Map.of(CLASS, KEY_GENERATOR)),
                new MissingValueTask(PAGE_CACHE + "/flushPolicy/policies/flushAll/excludedWorkspaces", NAME, NAME),
                voter(excluded + NAME, URIStartsWithVoter.class, VISITORS_PATH),
                voter(excluded + ADMIN, URIStartsWithVoter.class, ADMIN_PATH));
    }

    private static Task voter(String node, Class<?> type, String pattern) {
        return new MissingNodeTask(CONFIG, node, Map.of(CLASS, type.getName(), PATTERN, pattern));
    }
}
