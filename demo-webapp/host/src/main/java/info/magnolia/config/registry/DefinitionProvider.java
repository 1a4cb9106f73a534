package info.magnolia.config.registry;

/**
 * Stands for a definition that may be broken.
 *
 * @param <T> the type of the definition
 */
public interface DefinitionProvider<T> {

    /** The id, {@code module:path}. */
    String getReferenceId();

    boolean isValid();

    /** @throws Registry.InvalidDefinitionException with file, line and reason when the definition is broken */
    T get();
}
