package org.openpersonalization.magnolia.rendering;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;

/**
 * Lets a page pass and puts a text before its {@code </body>}, which is made only then. Holds back no more than the beginning of that tag. A page
 * without it passes unchanged.
 */
final class InsertingWriter extends Writer {

    private static final String TAG = "</body";

    private final Appendable target;
    private final Supplier<String> text;
    private int matched;
    private final StringBuilder held = new StringBuilder(TAG.length());
    private boolean done;

    InsertingWriter(Appendable target, Supplier<String> text) {
        super(target);
        this.target = target;
        this.text = text;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        int passed = offset;
        for (int i = offset; i < offset + length && !done; i++) {
            if (Character.toLowerCase(characters[i]) == TAG.charAt(matched)) {
                if (matched == 0) {
                    pass(characters, passed, i);
                }
                held.append(characters[i]);
                matched++;
                passed = i + 1;
                if (matched == TAG.length()) {
                    target.append(text.get());
                    done = true;
                    release();
                }
            } else if (matched > 0) {
                release();
                passed = i;
                i--; // this character may begin the tag
            }
        }
        pass(characters, passed, offset + length);
    }

    private void pass(char[] characters, int from, int to) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(characters, from, to - from);
        } else if (to > from) {
            target.append(new String(characters, from, to - from));
        }
    }

    private void release() throws IOException {
        target.append(held);
        held.setLength(0);
        matched = 0;
    }

    /** Passes on what is held back, because nothing follows. */
    void finish() throws IOException {
        release();
    }

    @Override
    public void flush() throws IOException {
        if (target instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
    }
}
