package info.magnolia.rendering.engine;

import java.io.OutputStream;

/** Output that takes characters only. */
public class AppendableOnlyOutputProvider implements OutputProvider {

    private final Appendable appendable;

    public AppendableOnlyOutputProvider(Appendable appendable) {
        this.appendable = appendable;
    }

    @Override
    public Appendable getAppendable() {
        return appendable;
    }

    /** @throws UnsupportedOperationException always, as there is no stream */
    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("This output takes characters only.");
    }
}
