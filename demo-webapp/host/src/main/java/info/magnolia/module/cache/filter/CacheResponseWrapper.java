package info.magnolia.module.cache.filter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what is written behind the cache: the headers and, up to a threshold, the body. Past the threshold everything
 * goes straight to the browser. Cookies added as cookies are not kept back and not stored; a {@code Set-Cookie} header is.
 */
public class CacheResponseWrapper extends HttpServletResponseWrapper {

    private final ResponseHeaders headers = new ResponseHeaders();
    private final int threshold;
    private ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean sending;
    private boolean answeredElsewhere;

    /** @param threshold bytes that are kept back at most */
    public CacheResponseWrapper(HttpServletResponse response, int threshold) {
        super(response);
        this.threshold = threshold;
    }

    ResponseHeaders headers() {
        return headers;
    }

    byte[] body() {
        return buffer.toByteArray();
    }

    /** Whether the whole answer is here and it is a plain 200. */
    boolean isComplete() {
        return !sending && !answeredElsewhere && getStatus() == SC_OK;
    }

    /** Ends the answer: what was kept back goes to the browser. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (!sending && !answeredElsewhere) {
            sendHeaders();
            if (buffer.size() > 0) {
                super.setContentLength(buffer.size());
                super.getOutputStream().write(buffer.toByteArray());
            }
        }
    }

    /** Takes up bytes of the body. */
    void take(byte[] bytes, int offset, int length) throws IOException {
        if (!sending && buffer.size() + length > threshold) {
            startSending();
        }
        if (sending) {
            super.getOutputStream().write(bytes, offset, length);
        } else {
            buffer.write(bytes, offset, length);
        }
    }

    private void startSending() throws IOException {
        sending = true;
        sendHeaders();
        super.getOutputStream().write(buffer.toByteArray());
        buffer = new ByteArrayOutputStream();
    }

    private void sendHeaders() {
        headers.writeTo((HttpServletResponse) getResponse());
        BrowserCachePolicy.apply(headers, (HttpServletResponse) getResponse());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        ServletOutputStream current = stream == null ? new KeptBackStream(this) : stream;
        stream = current;
        return current;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (sending) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        headers.clear();
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        buffer.reset();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        answeredElsewhere = true;
        headers.writeTo((HttpServletResponse) getResponse());
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answeredElsewhere = true;
        headers.writeTo((HttpServletResponse) getResponse());
        super.sendRedirect(location);
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else {
            headers.set(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else {
            headers.add(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        setHeader(name, HttpDate.format(date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        addHeader(name, HttpDate.format(date));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.contains(name) || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.contains(name) ? headers.values(name).get(0) : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.contains(name) ? List.copyOf(headers.values(name)) : super.getHeaders(name);
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** Ignored: the length is known when the answer is complete. */
    @Override
    public void setContentLengthLong(long length) {}
}
