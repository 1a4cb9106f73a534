package info.magnolia.config.registry;

import java.util.Collection;

/**
 * Definitions by id.
 *
 * @param <T> the type of the definitions
 */
public interface Registry<T> {

    void register(DefinitionProvider<T> provider);

    /** @throws NoSuchDefinitionException when nothing is registered under the id */
    DefinitionProvider<T> getProvider(String id);

    Collection<DefinitionProvider<T>> getAllProviders();

    /** Those that are valid. */
    Collection<T> getAllDefinitions();

    /** Nothing is registered under an id. */
    class NoSuchDefinitionException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NoSuchDefinitionException(String id) {
            super("No definition is registered [id=" + id + "]");
        }
    }

    /** Something is registered, but it cannot be used. */
    class InvalidDefinitionException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public InvalidDefinitionException(String message) {
            super(message);
        }
    }
}
