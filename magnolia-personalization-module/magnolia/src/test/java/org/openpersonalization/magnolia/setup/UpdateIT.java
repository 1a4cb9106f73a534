package org.openpersonalization.magnolia.setup;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.objectfactory.Components;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.host.module.ModuleInstaller;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.web.VisitorRequestVoter;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("magnolia-api §7 an update of an installation of an earlier version")
class UpdateIT {

    private static final Path DOC = Path.of("../../docs/install.md");
    /** The nodes and properties that the page lists for removal, which are all that an installation adds. */
    private static final Pattern LISTED = Pattern.compile("(?m)^ {3}(/(?:server|modules)/\\S+)");

    private static final String SETTINGS = "/modules/personalization/config";
    private static final String KEYS = SETTINGS + "/keys";
    private static final String TOKEN_BYPASS = "/server/filters/csrfTokenSecurity/bypasses/personalization";
    private static final List<String> ROLES = List.of(
            "/personalization-admin",
            "/personalization-editor",
            "/personalization-viewer",
            "/anonymous/acl_uri/personalization-admin");

    @BeforeEach
    void installEarlierVersion() throws RepositoryException {
        in("config", config -> config.getNode("/modules/personalization").setProperty("version", "0.0.1"));
    }

    @Test
    void missingNodesAreAdded() throws RepositoryException, IOException {
        List<String> listed = LISTED.matcher(Files.readString(DOC))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        in("config", config -> {
            for (String path : listed) {
                config.removeItem(path);
            }
        });
        in("userroles", roles -> {
            for (String path : ROLES) {
                roles.removeItem(path);
            }
        });
        in("personalization", definitions -> definitions.removeItem("/goals"));

        update();

        in("config", config -> assertThat(listed).isNotEmpty().allMatch(path -> isThere(config, path)));
        in("userroles", roles -> assertThat(ROLES).allMatch(path -> isThere(roles, path)));
        in(
                "personalization",
                definitions -> assertThat(isThere(definitions, "/goals")).isTrue());
        in(
                "config",
                config -> assertThat(isThere(config, "/server/filters/servlets/personalization/parameters"))
                        .as("Magnolia creates no servlet without it")
                        .isTrue());
        assertThat(text("/server/filters/servlets/personalization/mappings/m0/pattern"))
                .isEqualTo("/.personalization/*");
        assertThat(text("/modules/personalization/version")).isNotEqualTo("0.0.1");
    }

    @Test
    void filterThatIsAddedStandsBeforeThePageCache() throws RepositoryException {
        in("config", config -> config.removeItem("/server/filters/personalization"));

        update();

        in("config", config -> {
            assertThat(position(config, "cache") - position(config, "personalization"))
                    .isEqualTo(1);
        });
    }

    @Test
    void nodesThatAreThereStayAsTheyAre() throws RepositoryException {
        Map<String, String> edited = new TreeMap<>(Map.of(
                "/server/filters/personalization/enabled",
                "false",
                "/server/filters/servlets/personalization-gpc/enabled",
                "false",
                TOKEN_BYPASS + "/pattern",
                "/.personalization/signals",
                KEYS + "/pseudonyms",
                text(KEYS + "/pseudonyms"),
                KEYS + "/cookies/key-001",
                text(KEYS + "/cookies/key-001")));
        Map<String, String> before = new TreeMap<>();
        for (String path : edited.keySet()) {
            before.put(path, text(path));
        }
        write(edited);
        try {
            update();

            for (Map.Entry<String, String> value : edited.entrySet()) {
                assertThat(text(value.getKey())).isEqualTo(value.getValue());
            }
        } finally {
            write(before);
        }
    }

    @Test
    void settingsOfThisVersionAreAddedAndAnAdministratorsStay() throws RepositoryException {
        in("config", config -> {
            config.removeItem(SETTINGS + "/delivery");
            config.removeItem(SETTINGS + "/edge");
        });

        update();

        in("config", config -> {
            assertThat(List.of("/delivery/allowedOrigins", "/delivery/references", "/edge/addresses"))
                    .allMatch(path -> isThere(config, SETTINGS + path));
            config.getNode(SETTINGS + "/delivery/references").setProperty("tourTypes", "category");
        });
        assertThat(text(SETTINGS + "/edge/enabled")).isEqualTo("false");
        write(Map.of(SETTINGS + "/edge/longestSeconds", "60"));
        installEarlierVersion();
        update();

        assertThat(text(SETTINGS + "/delivery/references/tourTypes")).isEqualTo("category");
        assertThat(text(SETTINGS + "/edge/longestSeconds")).isEqualTo("60");
        in("config", config -> config.removeItem(SETTINGS + "/delivery/references/tourTypes"));
        write(Map.of(SETTINGS + "/edge/longestSeconds", "300"));
    }

    @Test
    void classOfAnEarlierVersionIsReplacedAndAnAdministratorsStays() throws RepositoryException {
        write(Map.of(TOKEN_BYPASS + "/class", "info.magnolia.voting.voters.URIStartsWithVoter"));
        update();
        assertThat(text(TOKEN_BYPASS + "/class")).isEqualTo(VisitorRequestVoter.class.getName());

        installEarlierVersion();
        write(Map.of(TOKEN_BYPASS + "/class", "com.example.OwnVoter"));
        try {
            update();
            assertThat(text(TOKEN_BYPASS + "/class")).isEqualTo("com.example.OwnVoter");
        } finally {
            write(Map.of(TOKEN_BYPASS + "/class", VisitorRequestVoter.class.getName()));
        }
    }

    private static void update() {
        new ModuleInstaller(Components.getComponent(ModuleRegistry.class), Components.getComponentProvider())
                .installAll();
    }

    private static long position(Session config, String filter) throws RepositoryException {
        long position = 0;
        for (var nodes = config.getNode(MagnoliaExtension.FILTERS).getNodes(); nodes.hasNext(); position++) {
            if (nodes.nextNode().getName().equals(filter)) {
                return position;
            }
        }
        return -1;
    }

    private static boolean isThere(Session session, String path) {
        try {
            return session.itemExists(path);
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static String text(String path) throws RepositoryException {
        return MgnlContext.doInSystemContext(
                () -> MgnlContext.getJCRSession("config").getProperty(path).getString());
    }

    private static void write(Map<String, String> values) throws RepositoryException {
        in("config", config -> {
            for (Map.Entry<String, String> value : values.entrySet()) {
                config.getProperty(value.getKey()).setValue(value.getValue());
            }
        });
    }

    private static void in(String workspace, Change change) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            Session session = MgnlContext.getJCRSession(workspace);
            change.in(session);
            session.save();
            return true;
        });
    }

    private interface Change {
        void in(Session session) throws RepositoryException;
    }
}
