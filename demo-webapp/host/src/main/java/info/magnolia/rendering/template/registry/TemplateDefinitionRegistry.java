package info.magnolia.rendering.template.registry;

import info.magnolia.config.registry.AbstractRegistry;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.TemplateDefinition;
import jakarta.inject.Singleton;
import java.util.Collection;

/** All templates, by ids of the form {@code module:pages/home}. */
@Singleton
public class TemplateDefinitionRegistry extends AbstractRegistry<TemplateDefinition> {

    /** @throws RegistrationException when there is no such template or its file is broken */
    public TemplateDefinition getTemplateDefinition(String id) throws RegistrationException {
        try {
            return getProvider(id).get();
        } catch (NoSuchDefinitionException | InvalidDefinitionException e) {
            throw new RegistrationException(e.getMessage(), e);
        }
    }

    public Collection<TemplateDefinition> getTemplateDefinitions() {
        return getAllDefinitions();
    }
}
