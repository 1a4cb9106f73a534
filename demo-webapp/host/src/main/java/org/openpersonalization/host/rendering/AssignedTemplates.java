package org.openpersonalization.host.rendering;

import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.rendering.template.assignment.TemplateDefinitionAssignment;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import jakarta.inject.Inject;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** A node's template is the one that its property {@code mgnl:template} names. */
public final class AssignedTemplates implements TemplateDefinitionAssignment {

    private final TemplateDefinitionRegistry registry;

    @Inject
    public AssignedTemplates(TemplateDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable String getAssignedTemplate(Node content) throws RepositoryException {
        return NodeTypes.Renderable.getTemplate(content);
    }

    @Override
    public TemplateDefinition getAssignedTemplateDefinition(Node content) throws RegistrationException {
        try {
            String template = getAssignedTemplate(content);
            if (template == null) {
                throw new RegistrationException("Node names no template [path=" + content.getPath() + "]");
            }
            return registry.getTemplateDefinition(template);
        } catch (RepositoryException e) {
            throw new RegistrationException("Template can't be read", e);
        }
    }
}
