package org.openpersonalization.web.edge;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a page back until it is whole, since only then it is known whether a cache outside may keep it: a cookie, an error or a component
 * that the key does not know may come with its last byte. A page beyond two megabytes passes through and is kept by no cache.
 */
public final class EdgeResponse extends HttpServletResponseWrapper {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 * 1024);
    private final EdgeAnswer answer;
    private boolean isPassing;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    public EdgeResponse(HttpServletResponse response, EdgeAnswer answer) {
        super(response);
        this.answer = answer;
    }

    /**
     * Sends the page.
     *
     * @param isAsDecided whether the page is the one of the answer, whole, and for all visitors with its key
     */
    public void finish(boolean isAsDecided) throws IOException {
        Optional.ofNullable(writer).ifPresent(PrintWriter::flush);
        if (isPassing || isCommitted()) {
            return;
        }
        byte[] body = held.toByteArray();
        if (isAsDecided
                && getStatus() == SC_OK
                && getHeaders("Set-Cookie").isEmpty()
                && answer.isCurrent().getAsBoolean()) {
            answer.headers(body).forEach(this::set);
        }
        super.setContentLength(body.length);
        getResponse().getOutputStream().write(body);
    }

    private void set(String name, String value) {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        if (name.equals("Vary")) {
            response.addHeader(name, value);
        } else {
            response.setHeader(name, value);
        }
    }

    private void hold(byte[] bytes, int offset, int count) throws IOException {
        if (!isPassing && held.size() + count > MOST_BYTES) {
            isPassing = true;
            held.writeTo(getResponse().getOutputStream());
        }
        if (isPassing) {
            getResponse().getOutputStream().write(bytes, offset, count);
        } else {
            held.write(bytes, offset, count);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Output();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    /** Set when the page is whole. */
    @Override
    public void setContentLength(int bytes) {}

    /** Set when the page is whole. */
    @Override
    public void setContentLengthLong(long bytes) {}

    @Override
    public void flushBuffer() throws IOException {
        if (isPassing) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        resetHeld();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        resetHeld();
    }

    private void resetHeld() {
        held.reset();
        stream = null;
        writer = null;
    }

    /** The body as bytes. */
    private final class Output extends ServletOutputStream {

        @Override
        public void write(int single) throws IOException {
            hold(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            hold(bytes, offset, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A page is not written asynchronously");
        }
    }
}
