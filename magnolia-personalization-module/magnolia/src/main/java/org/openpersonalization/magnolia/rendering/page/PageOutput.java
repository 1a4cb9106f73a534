package org.openpersonalization.magnolia.rendering.page;

import info.magnolia.rendering.engine.OutputProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page's output, with a text put before the end of its body, which is made when that comes. */
public final class PageOutput implements OutputProvider {

    private final OutputProvider target;
    private final Supplier<String> text;
    private @Nullable InsertingWriter writer;

    public PageOutput(OutputProvider target, Supplier<String> text) {
        this.target = target;
        this.text = text;
    }

    @Override
    public Appendable getAppendable() throws IOException {
        InsertingWriter existing = writer;
        if (existing == null) {
            existing = new InsertingWriter(target.getAppendable(), text);
            writer = existing;
        }
        return existing;
    }

    /** Bytes pass as they are. */
    @Override
    public OutputStream getOutputStream() throws IOException {
        return target.getOutputStream();
    }

    public void finish() throws IOException {
        if (writer != null) {
            writer.finish();
        }
    }
}
