package info.magnolia.objectfactory;

/** Nothing is bound for a type. */
public class NoSuchComponentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchComponentException(String message) {
        super(message);
    }
}
