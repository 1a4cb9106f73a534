package org.openpersonalization.magnolia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.InstallationCheck;

/** Breaks one thing after the other in the repository, looks, and mends it. */
@ExtendWith(MagnoliaExtension.class)
@DisplayName("Checks of the installation name what is broken in the repository")
class InstallationChecksIT {

    private static final String FILTER = "/server/filters/personalization";
    private static final String CACHE = "/modules/cache/config/contentCaching/defaultPageCache";
    private static final String AWAY = "/away-for-a-test";

    private interface Change {
        void in(Session session) throws RepositoryException;
    }

    @Test
    void freshInstallationHasNoProblemBesidesTheVersionOfTheStandIn() throws Exception {
        List<InstallationCheck> checks = InstallationChecks.of(
                Components.getComponent(PersonalizationService.class),
                Components.getComponent(Definitions.class),
                Clock.systemUTC());

        for (InstallationCheck check : checks) {
            assertThat(check.look().call())
                    .as(check.name())
                    .filteredOn(result -> result.code().state() != CheckCode.State.OK)
                    .allMatch(result -> result.code() == CheckCode.LIBRARY_VERSION_UNKNOWN
                            && result.fields().containsValue("Magnolia"));
        }
    }

    @Test
    void filterIsMissedWhenItIsRemovedDisabledOrMoved() throws RepositoryException {
        assertThat(FilterCheck.look()).isEqualTo(result(CheckCode.FILTER_IN_PLACE, "next", "cache"));

        change("config", session -> session.move(FILTER, AWAY));
        assertThat(FilterCheck.look().code()).isEqualTo(CheckCode.FILTER_MISSING);
        change("config", session -> session.move(AWAY, FILTER));
        assertThat(FilterCheck.look().code()).isEqualTo(CheckCode.FILTER_BEHIND_CACHE);
        change("config", session -> filterBefore(session, "i18n"));
        CheckResult apart = FilterCheck.look();
        assertThat(apart.code()).isEqualTo(CheckCode.FILTER_APART_FROM_CACHE);
        assertThat(apart.fields().get("between")).startsWith("i18n");
        change("config", session -> filterBefore(session, "cache"));
        set(FILTER + "/enabled", "false");
        assertThat(FilterCheck.look().code()).isEqualTo(CheckCode.FILTER_DISABLED);
        set(FILTER + "/enabled", "true");

        assertThat(FilterCheck.look().code()).isEqualTo(CheckCode.FILTER_IN_PLACE);
    }

    @Test
    void listenerIsMissedWhenItIsRemovedOrReplaced() throws RepositoryException {
        String type = "/server/rendering/engine/listeners/personalization/class";
        String own = valueOf(type);

        set(type, "org.example.Other");
        assertThat(RenderingChecks.listener().code()).isEqualTo(CheckCode.LISTENER_OF_OTHER_CLASS);
        change("config", session -> session.getProperty(type).remove());
        assertThat(RenderingChecks.listener().code()).isEqualTo(CheckCode.LISTENER_MISSING);
        assertThat(RenderingChecks.listener().fields())
                .containsEntry("path", "config:/server/rendering/engine/listeners/personalization")
                .containsEntry("class", own);
        set(type, own);

        assertThat(RenderingChecks.listener().code()).isEqualTo(CheckCode.LISTENER_REGISTERED);
    }

    @Test
    void templateFunctionsAreMissedWhenTheyAreRemoved() throws RepositoryException {
        String functions = "/modules/rendering/renderers/freemarker/contextAttributes/p13nfn";

        change("config", session -> session.move(functions, AWAY));
        assertThat(RenderingChecks.functions().code()).isEqualTo(CheckCode.FUNCTIONS_MISSING);
        change("config", session -> session.move(AWAY, functions));

        assertThat(RenderingChecks.functions().code()).isEqualTo(CheckCode.FUNCTIONS_REGISTERED);
    }

    @Test
    void csrfBypassIsMissedWhenItIsRemovedAndWarnedOfWhenItCoversTheAdminApp() throws RepositoryException {
        String bypass = "/server/filters/csrfTokenSecurity/bypasses/personalization";
        String own = valueOf(bypass + "/class");

        change("config", session -> session.move(bypass, AWAY));
        CheckResult missing = CsrfBypassCheck.look();
        assertThat(missing.code()).isEqualTo(CheckCode.CSRF_BYPASS_MISSING);
        assertThat(missing.fields()).containsEntry("path", "config:" + bypass).containsEntry("class", own);
        change("config", session -> session.move(AWAY, bypass));
        set(bypass + "/pattern", "/.personalization");
        assertThat(CsrfBypassCheck.look().code()).isEqualTo(CheckCode.CSRF_BYPASS_TOO_WIDE);
        set(bypass + "/pattern", "/.personalization/");
        set(bypass + "/class", "info.magnolia.voting.voters.URIStartsWithVoter");
        assertThat(CsrfBypassCheck.look().code()).isEqualTo(CheckCode.CSRF_BYPASS_OF_OTHER_CLASS);
        set(bypass + "/class", own);

        assertThat(CsrfBypassCheck.look().code()).isEqualTo(CheckCode.CSRF_BYPASS_PRESENT);
    }

    @Test
    void corsBypassIsMissedWhenItIsRemovedAndNotNeededWithoutTheFilter() throws RepositoryException {
        String bypass = "/server/filters/cors/bypasses/personalization";

        change("config", session -> session.move(bypass, AWAY));
        CheckResult missing = CorsBypassCheck.look();
        change("config", session -> session.move("/server/filters/cors", "/cors-away"));
        CheckCode absent = CorsBypassCheck.look().code();
        change("config", session -> session.move("/cors-away", "/server/filters/cors"));
        change("config", session -> session.move(AWAY, bypass));

        assertThat(missing.code()).isEqualTo(CheckCode.CORS_BYPASS_MISSING);
        assertThat(missing.fields()).containsEntry("path", "config:" + bypass);
        assertThat(absent).isEqualTo(CheckCode.CORS_FILTER_ABSENT);
        assertThat(CorsBypassCheck.look().code()).isEqualTo(CheckCode.CORS_BYPASS_PRESENT);
    }

    @Test
    void servletsAreMissedWhenTheyAreRemovedOrDisabled() throws RepositoryException {
        String servlet = "/server/filters/servlets/personalization-gpc";

        set(servlet + "/enabled", "false");
        assertThat(ServletCheck.look()).extracting(CheckResult::code).containsExactly(CheckCode.SERVLET_DISABLED);
        set(servlet + "/enabled", "true");
        change("config", session -> session.move(servlet, AWAY));
        assertThat(ServletCheck.look()).extracting(CheckResult::code).containsExactly(CheckCode.SERVLET_MISSING);
        assertThat(ServletCheck.look().get(0).fields()).containsEntry("pattern", "/.well-known/gpc.json");
        change("config", session -> session.move(AWAY, servlet));

        assertThat(ServletCheck.look()).extracting(CheckResult::code).containsExactly(CheckCode.SERVLETS_REGISTERED);
    }

    @Test
    void servletClassesInFixesExist() throws RepositoryException, ClassNotFoundException {
        change("config", session -> session.move("/server/filters/servlets", AWAY));
        List<CheckResult> missing = ServletCheck.look();
        change("config", session -> session.move(AWAY, "/server/filters/servlets"));

        assertThat(missing).hasSize(3);
        for (CheckResult each : missing) {
            assertThat(Class.forName(each.fields().get("class"))).isAssignableTo(HttpServlet.class);
        }
    }

    @Test
    void pageCacheIsWarnedOfWhenItKeepsAnAddressOrIsFlushedByTheWorkspace() throws RepositoryException {
        String address = CACHE + "/cachePolicy/shouldBypassVoters/urls/excludes/personalization-admin";
        String workspaces = CACHE + "/flushPolicy/policies/flushAll/excludedWorkspaces/personalization";

        change("config", session -> {
            session.move(address, AWAY);
            session.getProperty(workspaces).remove();
        });
        assertThat(PageCacheCheck.look())
                .extracting(CheckResult::code)
                .containsExactly(CheckCode.CACHE_KEEPS_ADDRESS, CheckCode.CACHE_FLUSHED_BY_WORKSPACE);
        assertThat(PageCacheCheck.look().get(0).fields()).containsEntry("address", "/.personalization-admin/");
        change("config", session -> session.move(AWAY, address));
        set(workspaces, "personalization");

        assertThat(PageCacheCheck.look())
                .extracting(CheckResult::code)
                .containsExactly(CheckCode.CACHE_EXCLUSIONS_PRESENT);
    }

    @Test
    void cacheKeyIsMissedWhenItIsRemovedAndWarnedOfWhenTheSiteHasItsOwn() throws RepositoryException {
        String type = CACHE + "/cachePolicy/cacheKeyGenerator/class";
        String own = valueOf(type);

        set(type, " ");
        assertThat(PageCacheCheck.key().code()).isEqualTo(CheckCode.CACHE_KEY_MISSING);
        assertThat(PageCacheCheck.key().fields()).containsEntry("class", own);
        set(type, "info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator");
        assertThat(PageCacheCheck.key().code()).isEqualTo(CheckCode.CACHE_KEY_OF_OTHER_CLASS);
        set(type, own);

        assertThat(PageCacheCheck.key().code()).isEqualTo(CheckCode.CACHE_KEY_PRESENT);
    }

    @Test
    void folderOfTheWorkspaceIsMissedWhenItIsRemoved() throws RepositoryException {
        change("personalization", session -> session.move("/groups", AWAY));
        assertThat(WorkspaceCheck.look())
                .containsExactly(
                        result(CheckCode.FOLDER_MISSING, "folder", "/groups").with("name", "groups"));
        change("personalization", session -> session.move(AWAY, "/groups"));

        assertThat(WorkspaceCheck.look()).extracting(CheckResult::code).containsExactly(CheckCode.WORKSPACE_READY);
    }

    @Test
    void rolesAreMissedWhenTheyAreRemovedOrMayNotOpenTheApp() throws RepositoryException {
        String role = "/personalization-viewer";
        String path = role + "/acl_uri/0/path";
        String own = MgnlContext.doInSystemContext(
                () -> MgnlContext.getJCRSession("userroles").getProperty(path).getString());

        change("userroles", session -> session.move(role, AWAY));
        assertThat(RoleCheck.look())
                .extracting(CheckResult::code)
                .containsExactly(CheckCode.ROLE_PRESENT, CheckCode.ROLE_PRESENT, CheckCode.ROLE_MISSING);
        change("userroles", session -> session.move(AWAY, role));
        change("userroles", session -> session.getProperty(path).setValue("/elsewhere/*"));
        assertThat(RoleCheck.look().get(2))
                .isEqualTo(result(CheckCode.ROLE_WITHOUT_ADDRESS, "role", "personalization-viewer")
                        .with("permission", "63"));
        change("userroles", session -> session.getProperty(path).setValue(own));

        assertThat(RoleCheck.look()).extracting(CheckResult::code).containsOnly(CheckCode.ROLE_PRESENT);
    }

    @Test
    void keysAreMissedWhenTheyAreRemovedOrTooShortAndNeverShown() throws RepositoryException {
        String path = "/modules/personalization/config/keys/checkpoints/key-001";
        String own = valueOf(path);
        CheckResult before = KeyCheck.look().get(0);

        set(path, "dG9vIHNob3J0");
        assertThat(KeyCheck.look())
                .containsExactly(result(CheckCode.KEY_INVALID, "path", "keys/checkpoints/key-001")
                        .with("bytes", "32"));
        set(path, " ");
        assertThat(KeyCheck.look()).extracting(CheckResult::code).containsExactly(CheckCode.KEY_INVALID);
        change("config", session -> session.getProperty(path).remove());
        assertThat(KeyCheck.look()).containsExactly(result(CheckCode.KEY_MISSING, "path", "keys/checkpoints"));
        set(path, own);

        assertThat(KeyCheck.look()).containsExactly(before);
        assertThat(before.fields().get("checkpoints")).matches("key-001 [0-9a-f]{8}");
        assertThat(before.fields().get("pseudonyms")).matches("[0-9a-f]{8}");
        assertThat(before.toString().toLowerCase(Locale.ROOT)).doesNotContain(own.toLowerCase(Locale.ROOT));
    }

    private static CheckResult result(CheckCode code, String name, String value) {
        return CheckResult.of(code).with(name, value);
    }

    private static void filterBefore(Session session, String next) throws RepositoryException {
        Node filters = session.getNode("/server/filters");
        filters.orderBefore("personalization", next);
    }

    private static String valueOf(String path) throws RepositoryException {
        return MgnlContext.doInSystemContext(
                () -> MgnlContext.getJCRSession("config").getProperty(path).getString());
    }

    private static void set(String path, String value) throws RepositoryException {
        int slash = path.lastIndexOf('/');
        change(
                "config",
                session -> session.getNode(path.substring(0, slash)).setProperty(path.substring(slash + 1), value));
    }

    private static void change(String workspace, Change change) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            Session session = MgnlContext.getJCRSession(workspace);
            change.in(session);
            session.save();
            return session;
        });
    }
}
