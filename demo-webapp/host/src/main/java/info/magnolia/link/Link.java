package info.magnolia.link;

/** A link to a node, as texts store it. */
public class Link {

    private final String path;
    private final String extension;

    Link(String path, String extension) {
        this.path = path;
        this.extension = extension;
    }

    public String getPath() {
        return path;
    }

    public String getExtension() {
        return extension;
    }
}
