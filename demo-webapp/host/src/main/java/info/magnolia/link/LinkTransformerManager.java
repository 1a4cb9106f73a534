package info.magnolia.link;

/** The ways to make addresses. */
public class LinkTransformerManager {

    private static final LinkTransformerManager INSTANCE = new LinkTransformerManager();

    public LinkTransformerManager() {}

    public static LinkTransformerManager getInstance() {
        return INSTANCE;
    }

    public AbsolutePathTransformer getAbsolute(boolean addContextPath) {
        return new AbsolutePathTransformer(addContextPath);
    }
}
