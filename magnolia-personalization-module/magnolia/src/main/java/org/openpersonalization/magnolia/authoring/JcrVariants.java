package org.openpersonalization.magnolia.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.RunnableAddress;
import org.openpersonalization.magnolia.content.UserSession;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.variant.EditedComponent;
import org.openpersonalization.service.variant.VariantChange;
import org.openpersonalization.service.variant.VariantContent;
import org.openpersonalization.service.variant.VariantRepository;
import org.openpersonalization.service.variant.VariantSet;

/** Variants of components in the workspace {@code website}, in the session of the user who edits them. */
public final class JcrVariants implements VariantRepository {

    private static final String TYPE = "mgnl:contentNode";
    /** Asked for below the component, where the variants are written. */
    private static final String WRITING = "add_node,set_property";

    private final SiteComponents components;

    public JcrVariants(SiteComponents components) {
        this.components = components;
    }

    @Override
    public Optional<EditedComponent> find(String id) {
        return UserSession.onComponent(id, this::read).flatMap(found -> found);
    }

    private Optional<EditedComponent> read(Node node) throws RepositoryException {
        if (!node.isNodeType(Definitions.COMPONENT_TYPE)) {
            return Optional.empty();
        }
        FieldTexts texts = new FieldTexts(components.languages());
        VariantSet variants = variants(node, texts);
        return Optional.of(new EditedComponent(
                EditedPage.placeOf(node),
                new OriginalFields(node, texts, components.mapping(node)).with(variants),
                variants,
                isWritable(node)));
    }

    private static VariantSet variants(Node node, FieldTexts texts) throws RepositoryException {
        List<VariantSet.Stored> variants = new ArrayList<>();
        for (Node variant : VariantNodes.variantsOf(node)) {
            variants.add(new VariantSet.Stored(variant.getName(), new VariantNode(variant, texts).read()));
        }
        return new VariantSet(variants);
    }

    private static boolean isWritable(Node node) throws RepositoryException {
        return node.getSession().hasPermission(node.getPath() + "/" + VariantNodes.CONTAINER, WRITING);
    }

    @Override
    public void require(String id, VariantChange change) {
        change.after().variants().forEach((variant, content) -> requireAddresses(content));
        boolean isWritable =
                UserSession.onComponent(id, JcrVariants::isWritable).orElseThrow(JcrVariants::gone);
        if (!isWritable) {
            throw new Forbidden(RefusalCode.PAGE_FORBIDDEN);
        }
    }

    private static void requireAddresses(VariantContent content) {
        content.form().fields().forEach((field, texts) -> {
            if (texts.values().stream().anyMatch(text -> RunnableAddress.isIn(field, text))) {
                throw new Invalid(RefusalCode.RUNNABLE_ADDRESS.message().text("field", field));
            }
        });
    }

    @Override
    public void write(String id, VariantSet before, VariantSet after) {
        UserSession.onComponent(id, node -> {
                    FieldTexts texts = new FieldTexts(components.languages());
                    if (!variants(node, texts).equals(before)) {
                        throw new Conflict(RefusalCode.COMPONENT_CHANGED);
                    }
                    write(container(node), texts, before, after);
                    VariantNodes.settleOrder(node);
                    if (after.variants().isEmpty()) {
                        container(node).remove();
                    } else {
                        order(container(node), after);
                    }
                    node.getSession().save();
                    return after;
                })
                .orElseThrow(JcrVariants::gone);
    }

    private static Node container(Node node) throws RepositoryException {
        Optional<Node> container = VariantNodes.containerOf(node);
        if (container.isPresent()) {
            return container.get();
        }
        if (node.hasNode(VariantNodes.CONTAINER)) {
            throw new Conflict(RefusalCode.FOREIGN_VARIANTS);
        }
        return node.addNode(VariantNodes.CONTAINER, TYPE);
    }

    private static void write(Node container, FieldTexts texts, VariantSet before, VariantSet after)
            throws RepositoryException {
        for (VariantSet.Stored each : before.variants()) {
            if (after.find(each.id()).isEmpty()) {
                container.getNode(each.id()).remove();
            }
        }
        for (VariantSet.Stored each : after.variants()) {
            Node variant =
                    container.hasNode(each.id()) ? container.getNode(each.id()) : container.addNode(each.id(), TYPE);
            if (!before.find(each.id()).equals(Optional.of(each.content()))) {
                new VariantNode(variant, texts).write(each.content());
            }
        }
    }

    private static void order(Node container, VariantSet after) throws RepositoryException {
        for (VariantSet.Stored each : after.variants()) {
            container.orderBefore(each.id(), null);
        }
    }

    private static Conflict gone() {
        return new Conflict(RefusalCode.COMPONENT_GONE);
    }
}
