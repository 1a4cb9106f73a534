package info.magnolia.rendering.template.assignment;

import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.TemplateDefinition;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** Finds the template of a node. */
public interface TemplateDefinitionAssignment {

    /** The id that the node names, absent when it names none. */
    @Nullable
    String getAssignedTemplate(Node content) throws RepositoryException;

    TemplateDefinition getAssignedTemplateDefinition(Node content) throws RegistrationException;
}
