package info.magnolia.link;

/** Makes an address of a link. */
public interface LinkTransformer {

    String transform(Link link);
}
