package org.openpersonalization.service.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A connection that ends at a moment, also when the other side sends a byte now and then, and soon after its thread was interrupted: a
 * read waits in short steps.
 */
final class DeadlineSocket extends Socket {

    /** A thread that connects cannot be interrupted, and jobs are to end within five seconds. */
    private static final int MOST_MILLIS_TO_CONNECT = 4_000;

    private static final int STEP_MILLIS = 200;

    private final long end;

    DeadlineSocket(Duration within) {
        this.end = System.nanoTime() + within.toNanos();
    }

    void connectInTime(InetSocketAddress address) throws IOException {
        connect(address, millisLeft(MOST_MILLIS_TO_CONNECT));
    }

    private int millisLeft(int most) throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("The answer takes too long");
        }
        return (int) Math.min(millis, most);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new SteppedStream(super.getInputStream());
    }

    /** A read of the connection. */
    private interface Read {
        int next() throws IOException;
    }

    /** Reads until the moment of the end. */
    private final class SteppedStream extends FilterInputStream {

        SteppedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return inSteps(super::read);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            return inSteps(() -> super.read(bytes, from, most));
        }

        private int inSteps(Read read) throws IOException {
            while (true) {
                setSoTimeout(millisLeft(STEP_MILLIS));
                try {
                    return read.next();
                } catch (SocketTimeoutException nothingYet) {
                    requireNotInterrupted();
                }
            }
        }

        private void requireNotInterrupted() throws InterruptedIOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("The job was stopped");
            }
        }
    }
}
