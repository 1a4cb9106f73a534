package info.magnolia.config.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A registry in memory.
 *
 * @param <T> the type of the definitions
 */
public abstract class AbstractRegistry<T> implements Registry<T> {

    private final Map<String, DefinitionProvider<T>> providers = new ConcurrentSkipListMap<>();

    @Override
    public void register(DefinitionProvider<T> provider) {
        providers.put(provider.getReferenceId(), provider);
    }

    @Override
    public DefinitionProvider<T> getProvider(String id) {
        DefinitionProvider<T> provider = providers.get(id);
        if (provider == null) {
            throw new NoSuchDefinitionException(id);
        }
        return provider;
    }

    @Override
    public Collection<DefinitionProvider<T>> getAllProviders() {
        return List.copyOf(providers.values());
    }

    @Override
    public Collection<T> getAllDefinitions() {
        return providers.values().stream()
                .filter(DefinitionProvider::isValid)
                .map(DefinitionProvider::get)
                .toList();
    }
}
