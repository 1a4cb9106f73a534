package org.openpersonalization.host.definition;

import info.magnolia.config.registry.DefinitionProvider;
import info.magnolia.config.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * A definition that was read from a file, or the reason why it could not be.
 *
 * @param <T> the type of the definition
 */
record LoadedDefinition<T>(String getReferenceId, @Nullable T definition, String problem)
        implements DefinitionProvider<T> {

    static <T> LoadedDefinition<T> valid(String id, T definition) {
        return new LoadedDefinition<>(id, definition, "");
    }

    static <T> LoadedDefinition<T> broken(String id, String problem) {
        return new LoadedDefinition<>(id, null, problem);
    }

    @Override
    public boolean isValid() {
        return definition != null;
    }

    @Override
    public T get() {
        if (definition == null) {
            throw new Registry.InvalidDefinitionException(problem);
        }
        return definition;
    }
}
