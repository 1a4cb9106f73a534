package org.openpersonalization.magnolia.content;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.magnolia.content.page.Descendants;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.signal.RequestContext;

/**
 * Reads audiences and groups from the workspace {@code personalization}. An audience with a fault keeps its last good
 * form for as long as the module runs; without one it matches no visitor.
 */
public final class AudienceReader {

    static final String AUDIENCES = "/audiences";
    public static final String AUDIENCE_TYPE = "p13n:audience";

    public static final String GROUPS = "/groups";
    public static final String GROUP_TYPE = "p13n:group";

    private final Faults faults;

    AudienceReader(Faults faults) {
        this.faults = faults;
    }

    AudienceLibrary read(Session session, AudienceLibrary lastGood) throws RepositoryException {
        AudienceCompiler compiler = new AudienceCompiler(groups(session), RequestContext.PATHS);
        Map<String, Audience> byName = new HashMap<>();
        Map<String, String> nameOf = new HashMap<>();
        for (Node node : nodes(session)) {
            nameOf.put(node.getIdentifier(), node.getName());
            nameOf.put(node.getPath(), node.getName());
            audience(node, compiler)
                    .or(() -> Optional.ofNullable(lastGood.byName().get(NodeUtil.getName(node))))
                    .ifPresent(audience -> byName.put(audience.name(), audience));
        }
        return new AudienceLibrary(byName, nameOf, compiler);
    }

    /** Every audience, those in folders included. */
    private static List<Node> nodes(Session session) throws RepositoryException {
        return below(session, AUDIENCES, AUDIENCE_TYPE);
    }

    private Optional<Audience> audience(Node node, AudienceCompiler compiler) throws RepositoryException {
        String name = node.getName();
        String title = PropertyUtil.getString(node, "title", name);
        try {
            Audience audience =
                    compiler.compile(name, title, ConditionJson.parsed(PropertyUtil.getString(node, "condition", "")));
            faults.clear(node.getPath());
            return Optional.of(audience);
        } catch (InvalidValueException fault) {
            faults.report(node.getPath(), MessageCatalogue.english().text(fault.reason()));
            return Optional.empty();
        }
    }

    private static SavedGroups groups(Session session) throws RepositoryException {
        Map<String, List<Object>> values = new HashMap<>();
        for (Node group : below(session, GROUPS, GROUP_TYPE)) {
            values.put(group.getName(), List.copyOf(PropertyValues.strings(group, "values")));
        }
        return new SavedGroups(values);
    }

    private static List<Node> below(Session session, String path, String type) throws RepositoryException {
        return session.nodeExists(path) ? Descendants.ofType(session.getNode(path), type) : List.of();
    }
}
