package info.magnolia.virtualuri.mapping;

import info.magnolia.virtualuri.VirtualUriMapping;
import java.net.URI;
import java.util.Optional;

/** Leads one address, or with a star at its end all that begin with it, to another one. */
public class DefaultVirtualUriMapping implements VirtualUriMapping {

    private static final String ANY = "*";

    private String fromUri = "";
    private String toUri = "";

    @Override
    public Optional<Result> mapUri(URI uri) {
        return isValid() && matches(uri.getPath())
                ? Optional.of(new Result(toUri, fromUri.length(), this))
                : Optional.empty();
    }

    private boolean matches(String path) {
        return fromUri.endsWith(ANY)
                ? path.startsWith(fromUri.substring(0, fromUri.length() - 1))
                : path.equals(fromUri);
    }

    @Override
    public boolean isValid() {
        return !fromUri.isBlank() && !toUri.isBlank();
    }

    public String getFromUri() {
        return fromUri;
    }

    public void setFromUri(String fromUri) {
        this.fromUri = fromUri;
    }

    public String getToUri() {
        return toUri;
    }

    public void setToUri(String toUri) {
        this.toUri = toUri;
    }

    @Override
    public String toString() {
        return "DefaultVirtualUriMapping[" + fromUri + " -> " + toUri + "]";
    }
}
