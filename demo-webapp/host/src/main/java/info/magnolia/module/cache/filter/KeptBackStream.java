package info.magnolia.module.cache.filter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** The stream into a {@link CacheResponseWrapper}. Closing it does nothing. */
final class KeptBackStream extends ServletOutputStream {

    private final CacheResponseWrapper target;

    KeptBackStream(CacheResponseWrapper target) {
        this.target = target;
    }

    @Override
    public void write(int oneByte) throws IOException {
        target.take(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target.take(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** @throws IllegalStateException always, as cached answers are written in one go */
    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("Answers behind the page cache are not asynchronous.");
    }
}
