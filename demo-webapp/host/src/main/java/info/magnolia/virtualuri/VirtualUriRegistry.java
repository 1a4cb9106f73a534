package info.magnolia.virtualuri;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The virtual addresses of all modules. */
@Singleton
public class VirtualUriRegistry {

    private volatile List<VirtualUriMapping> mappings = List.of();

    /** Puts other mappings in force, all at once. */
    public void replaceAll(Collection<VirtualUriMapping> configured) {
        mappings = List.copyOf(configured);
    }

    /** Where the path leads; empty when it is no virtual address. */
    public Optional<String> targetOf(String path) {
        try {
            URI uri = new URI(null, null, path, null);
            return mappings.stream()
                    .flatMap(mapping -> mapping.mapUri(uri).stream())
                    .max(Comparator.comparingInt(VirtualUriMapping.Result::getWeight))
                    .map(VirtualUriMapping.Result::getToUri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
