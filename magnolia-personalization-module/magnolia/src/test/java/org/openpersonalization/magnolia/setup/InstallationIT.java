package org.openpersonalization.magnolia.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.rendering.VariantListener;
import org.openpersonalization.magnolia.web.EdgeRequestVoter;
import org.openpersonalization.magnolia.web.VisitorRequestVoter;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("magnolia-api §2 to §6: what installing the module leaves behind")
class InstallationIT {

    @Test
    @DisplayName("magnolia-api §2 the filter stands directly before cache")
    void filterStandsDirectlyBeforeCache() throws RepositoryException {
        List<String> names = new ArrayList<>();
        inConfig(config -> {
            for (Node filter : NodeUtil.getNodes(config.getNode(MagnoliaExtension.FILTERS))) {
                names.add(filter.getName());
            }
            return names;
        });

        assertThat(names).containsSubsequence("i18n", "personalization", "cache", "virtualURI");
        assertThat(names.indexOf("cache") - names.indexOf("personalization")).isEqualTo(1);
    }

    @Test
    @DisplayName("magnolia-api §1 the listener is registered")
    void listenerIsRegistered() throws RepositoryException {
        assertThat(property("/server/rendering/engine/listeners/personalization/class"))
                .isEqualTo(VariantListener.class.getName());
    }

    @Test
    @DisplayName("magnolia-api §4 the CSRF filter lets the visitors' prefix pass and nothing else")
    void bypassCoversTheVisitorsPrefixOnly() throws RepositoryException {
        assertThat(property("/server/filters/csrfTokenSecurity/bypasses/personalization/pattern"))
                .isEqualTo("/.personalization/");
        assertThat(property("/server/filters/csrfTokenSecurity/bypasses/personalization/class"))
                .isEqualTo(VisitorRequestVoter.class.getName());
    }

    @Test
    @DisplayName("magnolia-api §4 caches outside get pages without the cookie of the token check")
    void requestsOfCachesOutsidePassTheTokenCheck() throws RepositoryException {
        assertThat(property("/server/filters/csrfTokenSecurity/bypasses/personalizationEdge/class"))
                .isEqualTo(EdgeRequestVoter.class.getName());
    }

    @Test
    @DisplayName("magnolia-api §4 the CORS filter lets the visitors' prefix pass")
    void visitorsPrefixPassesTheCorsFilter() throws RepositoryException {
        assertThat(property("/server/filters/cors/bypasses/personalization/pattern"))
                .isEqualTo("/.personalization/");
    }

    @Test
    @DisplayName("magnolia-api §4 the admin app is closed to visitors")
    void adminAppIsClosedToVisitors() throws RepositoryException {
        String entry = "/anonymous/acl_uri/personalization-admin";

        String path = MgnlContext.doInSystemContext(() -> MgnlContext.getJCRSession("userroles")
                .getProperty(entry + "/path")
                .getString());
        long permissions = MgnlContext.doInSystemContext(() -> MgnlContext.getJCRSession("userroles")
                .getProperty(entry + "/permissions")
                .getLong());

        assertThat(path).isEqualTo("/.personalization-admin/*");
        assertThat(permissions).isZero();
    }

    @Test
    @DisplayName("magnolia-api §4 the servlet of the descriptor is registered")
    void servletIsRegistered() throws RepositoryException {
        assertThat(property("/server/filters/servlets/personalization/mappings/m0/pattern"))
                .isEqualTo("/.personalization/*");
    }

    @Test
    @DisplayName("magnolia-api §3 the page cache neither keeps our answers nor is flushed by our workspace")
    void pageCacheIsSettledWith() throws RepositoryException {
        String cache = "/modules/cache/config/contentCaching/defaultPageCache";

        assertThat(property(cache + "/cachePolicy/cacheKeyGenerator/class"))
                .isEqualTo("org.openpersonalization.magnolia.cache.PageEndKeyGenerator");
        assertThat(property(cache + "/cachePolicy/shouldBypassVoters/urls/excludes/personalization/pattern"))
                .isEqualTo("/.personalization/");
        assertThat(property(cache + "/flushPolicy/policies/flushAll/excludedWorkspaces/personalization"))
                .isEqualTo("personalization");
    }

    @Test
    @DisplayName("magnolia-api §6 templates get p13nfn")
    void templatesGetOurFunctions() throws RepositoryException {
        assertThat(property("/modules/rendering/renderers/freemarker/contextAttributes/p13nfn/componentClass"))
                .isEqualTo("org.openpersonalization.magnolia.rendering.VariantFunctions");
    }

    @Test
    @DisplayName("magnolia-api §5 node types and the first audience are there")
    void audienceOfEverybodyIsThere() throws RepositoryException {
        String type = MgnlContext.doInSystemContext(() -> MgnlContext.getJCRSession("personalization")
                .getNode("/audiences/everyone")
                .getPrimaryNodeType()
                .getName());

        assertThat(type).isEqualTo("p13n:audience");
    }

    @Test
    @DisplayName("magnolia-api §5 anonymous has no right on our workspace")
    void anonymousCannotReadOurWorkspace() throws RepositoryException {
        Session anonymous = Components.getComponent(RepositoryManager.class).getSession("personalization", "anonymous");

        assertThatThrownBy(() -> anonymous.getNode("/audiences")).isInstanceOf(PathNotFoundException.class);
        anonymous.logout();
    }

    @Test
    @DisplayName("magnolia-api §7 a change of the configuration restarts the module with the new values")
    void changedSettingsAreInForceAfterARestartOfTheModule() throws RepositoryException {
        PersonalizationService service = Components.getComponent(PersonalizationService.class);
        assertThat(service.current()).isPresent();

        setEnabled("false");
        assertThat(eventually(() -> service.current().isEmpty())).isTrue();

        setEnabled("true");
        assertThat(eventually(() -> service.current().isPresent())).isTrue();
    }

    private static void setEnabled(String value) throws RepositoryException {
        inConfig(config -> {
            config.getNode("/modules/personalization/config").setProperty("enabled", value);
            config.save();
            return value;
        });
    }

    private static boolean eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    private static String property(String path) throws RepositoryException {
        return inConfig(config -> config.getProperty(path).getString());
    }

    private static <T> T inConfig(Reading<T> reading) throws RepositoryException {
        return MgnlContext.doInSystemContext(() -> reading.from(MgnlContext.getJCRSession("config")));
    }

    private interface Reading<T> {
        T from(Session config) throws RepositoryException;
    }
}
