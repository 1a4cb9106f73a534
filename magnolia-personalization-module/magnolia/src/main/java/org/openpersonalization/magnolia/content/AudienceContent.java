package org.openpersonalization.magnolia.content;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.magnolia.content.draft.ExperimentNode;
import org.openpersonalization.magnolia.content.page.NodeFolder;
import org.openpersonalization.magnolia.content.page.Placements;
import org.openpersonalization.service.audience.AudienceRepository;

/**
 * Audiences as nodes of this instance's workspace {@code personalization}. Reads and writes in the system context: users have
 * rights to the admin app by its roles, which were asked for before.
 */
public final class AudienceContent implements AudienceRepository {

    private static final NodeFolder FOLDER = new NodeFolder(AudienceReader.AUDIENCES, AudienceReader.AUDIENCE_TYPE);
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String CONDITION = "condition";

    private final Definitions definitions;
    private final Placements placements;
    private volatile @Nullable Walked walked;

    /** The site as it was after so many changes of content. */
    private record Walked(long changes, Site site) {}

    public AudienceContent(Definitions definitions) {
        this.definitions = definitions;
        this.placements = new Placements(definitions);
    }

    @Override
    public List<Entry> all() {
        return SystemSession.in(Definitions.WORKSPACE, session -> {
            List<Entry> entries = new ArrayList<>();
            for (Node node : FOLDER.nodes(session)) {
                entries.add(new Entry(
                        node.getName(),
                        PropertyUtil.getString(node, TITLE, node.getName()),
                        PropertyUtil.getString(node, DESCRIPTION, ""),
                        PropertyUtil.getString(node, CONDITION, "")));
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        });
    }

    @Override
    public Audience compile(Entry entry) {
        return definitions
                .audiences()
                .compiler()
                .compile(entry.name(), entry.title(), ConditionJson.parsed(entry.condition()));
    }

    /** Walks through all pages after a change, and remembers what it found until the next one. */
    @Override
    public Site site() {
        Walked known = walked;
        long changes = definitions.changes();
        if (known == null || known.changes() != changes) {
            known = new Walked(changes, withExperiments(placements.walk()));
            walked = known;
        }
        return known.site();
    }

    private Site withExperiments(Site pages) {
        List<Use> uses = new ArrayList<>(pages.uses());
        definitions.drafts().experiments().forEach(draft -> uses.addAll(uses(draft)));
        return new Site(uses, pages.placements(), pages.tags());
    }

    /** By whom its results are read; for whom it is has been found among all that has an audience. */
    private static List<Use> uses(ExperimentDraft draft) {
        return draft.reading().segments().stream()
                .filter(audience -> !draft.people().audience().equals(Optional.of(audience)))
                .map(audience -> new Use(audience, ExperimentNode.FOLDER + "/" + draft.name(), ""))
                .toList();
    }

    @Override
    public void save(Entry entry) {
        FOLDER.save(entry.name(), node -> {
            node.setProperty(TITLE, entry.title());
            node.setProperty(DESCRIPTION, entry.description());
            node.setProperty(CONDITION, entry.condition());
        });
        definitions.audiencesChanged();
    }

    @Override
    public void remove(String name) {
        FOLDER.remove(name);
        definitions.audiencesChanged();
    }
}
