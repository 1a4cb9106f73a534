package org.openpersonalization.magnolia.setup;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.ArrayDelegateTask;
import info.magnolia.module.delta.CreateNodePathTask;
import info.magnolia.module.delta.NodeExistsDelegateTask;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import info.magnolia.module.model.Version;
import info.magnolia.rendering.module.setup.InstallRendererContextAttributeTask;
import info.magnolia.voting.voters.URIStartsWithVoter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openpersonalization.magnolia.rendering.VariantFunctions;
import org.openpersonalization.magnolia.rendering.VariantListener;
import org.openpersonalization.magnolia.web.VisitorRequestVoter;

/**
 * Installs the module. Workspace, node types, servlet, filter and settings come from the descriptor and from bootstrap
 * files; the tasks here put them into their places among Magnolia's own.
 */
public class PersonalizationVersionHandler extends DefaultModuleVersionHandler {

    private static final String NAME = "personalization";
    private static final String CONFIG = "config";
    private static final String CONTENT_NODE = "mgnl:contentNode";
    private static final String VISITORS_PATH = "/.personalization/";
    private static final String ADMIN = "personalization-admin";
    private static final String ADMIN_PATH = "/.personalization-admin/";
    private static final String USER_ROLES = "userroles";
    private static final String VISITORS_RIGHTS = "/anonymous/acl_uri";
    private static final String TOKEN_BYPASS = "/server/filters/csrfTokenSecurity/bypasses/" + NAME;
    private static final String LISTENERS = "/server/rendering/engine/listeners/" + NAME;
    private static final String KEYS = "/modules/personalization/config/keys";
    private static final String FIRST_KEY = "key-001";
    private static final int SECRET_BYTES = 32;
    /** By its name: the class needs the module cache, which may be absent. */
    private static final String KEY_GENERATOR = "org.openpersonalization.magnolia.cache.PageEndKeyGenerator";

    private static final Task NOTHING = new ArrayDelegateTask("Nothing to do");
    private static final String PAGE_CACHE = "/modules/cache/config/contentCaching/defaultPageCache";

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        tasks.add(new OrderFilterBeforeTask(NAME, new String[] {"virtualURI"}, new String[] {"cache"}));
        tasks.add(rendering());
        tasks.add(new SetPropertyTask(CONFIG, KEYS, "pseudonyms", secret()));
        tasks.add(new SetPropertyTask(CONFIG, KEYS + "/cookies", FIRST_KEY, secret()));
        tasks.add(new SetPropertyTask(CONFIG, KEYS + "/checkpoints", FIRST_KEY, secret()));
        tasks.add(new InstallRendererContextAttributeTask(
                "rendering", "freemarker", "p13nfn", VariantFunctions.class.getName()));
        tasks.add(voter(TOKEN_BYPASS, VisitorRequestVoter.class, VISITORS_PATH));
        tasks.add(new NodeExistsDelegateTask(
                "Close the admin app to visitors", "", USER_ROLES, VISITORS_RIGHTS, closedToVisitors()));
        tasks.add(new NodeExistsDelegateTask(
                "Keep the page cache off visitors' addresses", "", CONFIG, PAGE_CACHE, pageCache()));
        tasks.add(new VariantOrderTask());
        return tasks;
    }

    @Override
    protected List<Task> getDefaultUpdateTasks(Version forVersion) {
        List<Task> tasks = new ArrayList<>(super.getDefaultUpdateTasks(forVersion));
        tasks.add(new VariantOrderTask());
        return tasks;
    }

    /** 32 random bytes in Base64. */
    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Task rendering() {
        return new ArrayDelegateTask(
                "Register the rendering listener",
                new CreateNodePathTask("Create the listener's node", "", CONFIG, LISTENERS, CONTENT_NODE),
                new SetPropertyTask(CONFIG, LISTENERS, "class", VariantListener.class.getName()));
    }

    /** Writes to our workspace must not flush every page; our servlet's answers must not be kept. */
    private static Task pageCache() {
        String excludedWorkspaces = PAGE_CACHE + "/flushPolicy/policies/flushAll/excludedWorkspaces";
        String key = PAGE_CACHE + "/cachePolicy/cacheKeyGenerator";
        String excludedAddresses = PAGE_CACHE + "/cachePolicy/shouldBypassVoters/urls/excludes/";
        return new ArrayDelegateTask(
                "Settle with the page cache",
                new NodeExistsDelegateTask(
                        "Leave a site's own keys alone", "", CONFIG, key, NOTHING, keyGenerator(key)),
                new CreateNodePathTask("Create the excluded workspaces", "", CONFIG, excludedWorkspaces, CONTENT_NODE),
                new SetPropertyTask(CONFIG, excludedWorkspaces, NAME, NAME),
                voter(excludedAddresses + NAME, URIStartsWithVoter.class, VISITORS_PATH),
                voter(excludedAddresses + ADMIN, URIStartsWithVoter.class, ADMIN_PATH));
    }

    private static Task keyGenerator(String node) {
        return new ArrayDelegateTask(
                "Tell pages apart by what the module adds to them",
                new CreateNodePathTask("Create the key generator's node", "", CONFIG, node, CONTENT_NODE),
                new SetPropertyTask(CONFIG, node, "class", KEY_GENERATOR));
    }

    private static Task voter(String node, Class<?> type, String pattern) {
        return new ArrayDelegateTask(
                "Register a voter",
                new CreateNodePathTask("Create the voter's node", "", CONFIG, node, CONTENT_NODE),
                new SetPropertyTask(CONFIG, node, "class", type.getName()),
                new SetPropertyTask(CONFIG, node, "pattern", pattern));
    }

    /** The CMS then shows its log-in form at the admin app's own address. */
    private static Task closedToVisitors() {
        String entry = VISITORS_RIGHTS + "/" + ADMIN;
        return new ArrayDelegateTask(
                "Close an address to visitors",
                new CreateNodePathTask("Create the entry", "", USER_ROLES, entry, CONTENT_NODE),
                new SetPropertyTask(USER_ROLES, entry, "path", ADMIN_PATH + "*"),
                new SetPropertyTask(USER_ROLES, entry, "permissions", "0"));
    }
}
