package info.magnolia.rendering.template;

/** That a component may be placed in an area. */
public interface ComponentAvailability {

    /** The id of the component's template. */
    String getId();

    boolean isEnabled();
}
