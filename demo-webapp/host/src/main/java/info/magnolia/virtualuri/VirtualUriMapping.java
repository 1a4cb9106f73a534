package info.magnolia.virtualuri;

import java.net.URI;
import java.util.Optional;

/** Leads an address to another one. */
public interface VirtualUriMapping {

    /** Where the address leads; empty when this mapping is not meant. */
    Optional<Result> mapUri(URI uri);

    boolean isValid();

    /** Where an address leads, {@code forward:/…}, {@code redirect:/…} or {@code permanent:/…}; the heaviest wins. */
    final class Result {

        private final String toUri;
        private final int weight;
        private final VirtualUriMapping uriMapping;

        public Result(String toUri, int weight, VirtualUriMapping uriMapping) {
            this.toUri = toUri;
            this.weight = weight;
            this.uriMapping = uriMapping;
        }

        public String getToUri() {
            return toUri;
        }

        public int getWeight() {
            return weight;
        }

        public VirtualUriMapping getUriMapping() {
            return uriMapping;
        }
    }
}
