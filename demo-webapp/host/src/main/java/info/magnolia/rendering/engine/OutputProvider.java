package info.magnolia.rendering.engine;

import java.io.IOException;
import java.io.OutputStream;

/** Where the output goes, as characters or as bytes. */
public interface OutputProvider {

    Appendable getAppendable() throws IOException;

    OutputStream getOutputStream() throws IOException;
}
