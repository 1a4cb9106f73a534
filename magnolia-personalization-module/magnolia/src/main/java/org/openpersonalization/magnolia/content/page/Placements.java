package org.openpersonalization.magnolia.content.page;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.magnolia.content.AudienceLibrary;
import org.openpersonalization.magnolia.content.AudienceReader;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.service.audience.AudienceRepository;

/** Walks through all pages and definitions: what names an audience, and which components have variants. */
public final class Placements {

    private static final String AUDIENCE = "audience";

    private final Definitions definitions;

    /** The collected results of a walk. */
    private record Found(
            AudienceLibrary library,
            List<AudienceRepository.Use> uses,
            List<AudienceRepository.Placement> placements,
            SortedSet<String> groups,
            SortedSet<String> topics) {

        static Found nothing(AudienceLibrary library) {
            return new Found(library, new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        }

        void use(Node node, String place, String part) {
            String reference = PropertyUtil.getString(node, AUDIENCE, "");
            if (!reference.isBlank()) {
                uses.add(new AudienceRepository.Use(library.nameOf(reference), place, part));
            }
        }

        AudienceRepository.Site site() {
            return new AudienceRepository.Site(
                    uses, placements, new PageTags(List.copyOf(groups), List.copyOf(topics)));
        }
    }

    public Placements(Definitions definitions) {
        this.definitions = definitions;
    }

    public AudienceRepository.Site walk() {
        Found found = Found.nothing(definitions.audiences());
        SystemSession.in(Definitions.WEBSITE, session -> {
            pages(session.getRootNode(), "", found);
            return found;
        });
        SystemSession.in(Definitions.WORKSPACE, session -> {
            otherDefinitions(session.getRootNode(), found);
            return found;
        });
        return found.site();
    }

    private void pages(Node parent, String page, Found found) throws RepositoryException {
        for (Node child : NodeUtil.getNodes(parent)) {
            String place = page;
            if (child.isNodeType(Definitions.PAGE_TYPE)) {
                place = child.getPath();
                tags(child, found);
            } else if (child.isNodeType(Definitions.COMPONENT_TYPE)) {
                component(child, page, found);
            }
            pages(child, place, found);
        }
    }

    private void tags(Node page, Found found) throws RepositoryException {
        PageTags tags = definitions.tags(page);
        found.groups().addAll(tags.groups());
        found.topics().addAll(tags.topics());
    }

    private void component(Node node, String page, Found found) throws RepositoryException {
        definitions
                .component(node)
                .ifPresent(component -> found.placements().add(new AudienceRepository.Placement(page, component)));
        for (Node variant : VariantNodes.variantsOf(node)) {
            found.use(variant, page, VariantNodes.nameOf(variant));
        }
    }

    /** Whatever has a field of this name, such as an experiment. */
    private static void otherDefinitions(Node parent, Found found) throws RepositoryException {
        for (Node child : NodeUtil.getNodes(parent)) {
            if (!child.isNodeType(AudienceReader.AUDIENCE_TYPE)) {
                found.use(child, child.getPath(), "");
                otherDefinitions(child, found);
            }
        }
    }
}
