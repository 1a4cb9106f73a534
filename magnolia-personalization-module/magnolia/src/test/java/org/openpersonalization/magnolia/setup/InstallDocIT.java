package org.openpersonalization.magnolia.setup;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("docs/install.md lists everything that stays after the module is removed")
class InstallDocIT {

    private static final Path DOC = Path.of("../../docs/install.md");
    private static final Path MIGRATIONS = Path.of(
            "../../magnolia-personalization-module/store/src/main/resources/org/openpersonalization/store/migration");
    private static final String OWN = "personalization";
    private static final Set<String> OTHER_NAMES = Set.of("p13nfn", "cacheKeyGenerator");
    private static final String SETTINGS = "/modules/personalization";
    private static final Pattern LISTED = Pattern.compile("(?m)^ {3}(/(?:server|modules)/\\S+)");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern NAMED = Pattern.compile("`([a-z_]+)`");

    @Test
    void removalListsEveryNodeAndPropertyThatTheInstallationAdds() throws RepositoryException, IOException {
        SortedSet<String> added = MgnlContext.doInSystemContext(() -> {
            SortedSet<String> found = new TreeSet<>();
            collect(MgnlContext.getJCRSession("config").getRootNode(), found);
            return found;
        });

        assertThat(matches(LISTED, Files.readString(DOC))).containsExactlyInAnyOrderElementsOf(added);
    }

    private static void collect(Node parent, SortedSet<String> found) throws RepositoryException {
        if (parent.hasProperty(OWN)) {
            found.add(parent.getProperty(OWN).getPath());
        }
        for (NodeIterator nodes = parent.getNodes(); nodes.hasNext(); ) {
            Node node = nodes.nextNode();
            if (node.getName().startsWith(OWN) || OTHER_NAMES.contains(node.getName())) {
                found.add(node.getPath());
            } else {
                collect(node, found);
            }
        }
        found.remove(SETTINGS);
    }

    @Test
    void tablesAreThoseOfTheMigrations() throws IOException {
        String doc = Files.readString(DOC);
        SortedSet<String> tables = new TreeSet<>(List.of("personalization_schema"));
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                tables.addAll(matches(CREATED, Files.readString(file)));
            }
        }

        assertThat(matches(NAMED, doc.substring(doc.indexOf("\nTables: "))))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
