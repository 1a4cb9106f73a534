package info.magnolia.rendering.util;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;

/** A writer on any {@link Appendable}. Closing it leaves the target open. */
public class AppendableWriter extends Writer {

    private final Appendable appendable;

    public AppendableWriter(Appendable appendable) {
        this.appendable = appendable;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (appendable instanceof Writer writer) {
            writer.write(characters, offset, length);
        } else {
            appendable.append(new String(characters, offset, length));
        }
    }

    @Override
    public void flush() throws IOException {
        if (appendable instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    @Override
    public void close() {}
}
