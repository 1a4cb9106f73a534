package info.magnolia.link;

import java.io.Serial;

/** A link leads nowhere. */
public class LinkException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public LinkException(String message) {
        super(message);
    }
}
