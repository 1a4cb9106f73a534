package org.openpersonalization.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds back a visitor's cookies until status and headers of the answer are final, which is just before its first bytes leave the
 * buffer, and sets them only where no shared cache may keep the answer. It makes no difference whether a template, another filter or
 * a rule of the site has said so, nor when. Where something is sent past this response, the cookies are left out.
 */
final class VisitorResponse extends HttpServletResponseWrapper {

    private final Supplier<List<Cookie>> cookies;
    private final Instant now;
    private boolean isSettled;
    private long written;
    private long length = Long.MAX_VALUE;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    /**
     * A response.
     *
     * @param cookies asked for once, when they can be set
     */
    VisitorResponse(HttpServletResponse response, Supplier<List<Cookie>> cookies, Instant now) {
        super(response);
        this.cookies = cookies;
        this.now = now;
    }

    /** Sets the cookies or leaves them out, for good. */
    void settle() {
        if (!isSettled) {
            isSettled = true;
            if (!isCommitted() && SharedCacheability.areExcluded(this, now)) {
                cookies.get().forEach(super::addCookie);
            }
        }
    }

    /** A body beyond the buffer sends the headers, and they must not change between settling and sending. */
    private void beforeWriting(long bytes) throws IOException {
        written += bytes;
        if (!isSettled && (written > getBufferSize() || written >= length)) {
            settle();
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Output(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Text(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void setContentLength(int bytes) {
        setContentLengthLong(bytes);
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes < 0 ? Long.MAX_VALUE : bytes;
        super.setContentLengthLong(bytes);
    }

    @Override
    public void flushBuffer() throws IOException {
        settle();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        written = 0;
        stream = null;
        writer = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        written = 0;
    }

    /** The body as bytes. */
    private final class Output extends ServletOutputStream {

        private final ServletOutputStream target;

        Output(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int single) throws IOException {
            beforeWriting(1);
            target.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            beforeWriting(count);
            target.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            settle();
            target.flush();
        }

        @Override
        public void close() throws IOException {
            settle();
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }

    /** The body as characters. */
    private final class Text extends Writer {

        private final PrintWriter target;

        Text(PrintWriter target) {
            this.target = target;
        }

        @Override
        public void write(char[] characters, int offset, int count) throws IOException {
            beforeWriting(bytes(characters, offset, count));
            target.write(characters, offset, count);
        }

        @Override
        public void flush() {
            settle();
            target.flush();
        }

        @Override
        public void close() {
            settle();
            target.close();
        }

        /** In UTF-8; other encodings of pages need no more. */
        private static long bytes(char[] characters, int offset, int count) {
            long bytes = 0;
            for (int i = offset; i < offset + count; i++) {
                bytes += characters[i] < 0x80 ? 1 : characters[i] < 0x800 ? 2 : 3;
            }
            return bytes;
        }
    }
}
