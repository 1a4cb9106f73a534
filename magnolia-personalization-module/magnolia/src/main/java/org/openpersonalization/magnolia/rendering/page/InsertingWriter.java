package org.openpersonalization.magnolia.rendering.page;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;

/**
 * Lets a page pass and puts a text at the end of its body, where {@link BodyEnd} finds it, or at the end of a page that
 * leaves the tags out. The text is made only then. Output that is no page, such as JSON or a part of a page, passes
 * unchanged. Holds back the characters from the last end of a body on, {@value #MOST_HELD} at most.
 */
final class InsertingWriter extends Writer {

    private static final int MOST_HELD = 64 * 1024;

    private final Appendable target;
    private final Supplier<String> text;
    private final BodyEnd end = new BodyEnd();
    private final StringBuilder held = new StringBuilder();
    private char[] piece = new char[0];
    private long passed;
    private boolean done;

    InsertingWriter(Appendable target, Supplier<String> text) {
        super(target);
        this.target = target;
        this.text = text;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (done) {
            pass(characters, offset, length);
            return;
        }
        end.read(characters, offset, offset + length);
        passUpTo(end.undecided(), characters, offset, length);
        if (held.length() > MOST_HELD) {
            insert();
        }
    }

    @Override
    public void write(String characters, int offset, int length) throws IOException {
        if (piece.length < length) {
            piece = new char[Math.max(length, 256)];
        }
        characters.getChars(offset, offset + length, piece, 0);
        write(piece, 0, length);
    }

    /** Passes on what stands before a position, and holds back the rest; all passes when it is nowhere. */
    private void passUpTo(long position, char[] characters, int offset, int length) throws IOException {
        long known = passed + held.length();
        if (position == BodyEnd.NOWHERE || position >= known) {
            release(held.length());
            int free = position == BodyEnd.NOWHERE ? length : (int) (position - known);
            pass(characters, offset, free);
            passed += free;
            held.append(characters, offset + free, length - free);
        } else {
            release((int) (position - passed));
            held.append(characters, offset, length);
        }
    }

    private void release(int length) throws IOException {
        if (length > 0) {
            target.append(held, 0, length);
            held.delete(0, length);
            passed += length;
        }
    }

    private void pass(char[] characters, int offset, int length) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(characters, offset, length);
        } else if (length > 0) {
            target.append(new String(characters, offset, length));
        }
    }

    /** The held-back text begins with the tag that ends the body. */
    private void insert() throws IOException {
        done = true;
        target.append(text.get());
        release(held.length());
    }

    /** Puts the text where the body ended, since nothing follows. */
    void finish() throws IOException {
        if (done) {
            return;
        }
        if (end.position() != BodyEnd.NOWHERE) {
            insert();
        } else {
            release(held.length());
            if (end.isDocument() && end.isInText()) {
                insert();
            }
            done = true;
        }
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
