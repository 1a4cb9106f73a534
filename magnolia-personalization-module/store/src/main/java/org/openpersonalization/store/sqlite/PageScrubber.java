package org.openpersonalization.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.WriterConnection;

/**
 * Overwrites with zeros what SQLite leaves in unused parts of pages when rows move, in a file that is too large for
 * {@code VACUUM}. {@code secure_delete} does not reach these copies.
 *
 * <p>Some pages at a time: with the write lock held and the write-ahead log empty, the pages in the file are the current ones, and
 * their unused parts are overwritten in the file itself. SQLite reads none of these bytes, so neither a reader nor a crash in
 * between sees a difference. The writing connection is replaced before, since the pages that it has in memory still hold what
 * is overwritten. A run goes through the file twice: neighbouring pages can exchange their numbers meanwhile. For one thread.
 */
final class PageScrubber {

    private static final int BYTES_AT_A_TIME = 4 << 20;

    private static final int ROUNDS = 2;
    /** From here on the first byte of an overflow page, the highest of a page's number, could be taken for a type. */
    public static final long MOST_PAGES = 1L << 24;

    private final Dialect dialect;
    private final SharedFile file;
    private boolean running;
    private int round;
    private long next;

    public PageScrubber(Dialect dialect, SharedFile file) {
        this.dialect = dialect;
        this.file = file;
    }

    /** Begins a run; what is deleted from now on needs another one. */
    public void begin() {
        running = true;
        round = 0;
        next = 0;
    }

    /** Whether a run has begun and not ended. */
    public boolean isRunning() {
        return running;
    }

    /** Scrubs some pages of the run; none while another process reads the log or writes. Afterwards no transaction is open. */
    public void goOn(WriterConnection writer) throws SQLException {
        if (!dialect.emptyLog(writer.outsideOfTransactions())) {
            return;
        }
        writer.throwAway();
        Connection locked = writer.begin();
        try {
            if (file.isLogEmpty()) {
                scrub(header(file.channel()), dialect.pages(locked));
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new SQLException("The store's file cannot be scrubbed", failure);
        } finally {
            writer.undo(locked, new SQLException("Nothing was changed"), true);
        }
    }

    /** Extensions that reserve bytes may encrypt whole pages or add their checksums. */
    private static DatabaseHeader header(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(DatabaseHeader.BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // until all of it is read
        }
        DatabaseHeader header = DatabaseHeader.of(bytes);
        if (header.reserved() != 0) {
            throw new IllegalArgumentException("Its pages have reserved bytes; run VACUUM by hand");
        }
        return header;
    }

    private void scrub(DatabaseHeader header, long pages) throws IOException {
        FileChannel channel = file.channel();
        int pageSize = header.pageSize();
        int count = (int) Math.min(BYTES_AT_A_TIME / pageSize, Math.min(pages, MOST_PAGES) - next);
        ByteBuffer content = ByteBuffer.allocate(Math.max(0, count) * pageSize);
        while (content.hasRemaining() && channel.read(content, next * pageSize + content.position()) >= 0) {
            // until all of it is read
        }
        boolean changed = false;
        for (int i = 0; i < count; i++) {
            if (!header.isPointerMap(next + i + 1)) {
                changed |= scrub(channel, (next + i) * pageSize, page(content, i, pageSize));
            }
        }
        if (changed) {
            channel.force(false);
        }
        advance(count, pages);
    }

    private BTreePage page(ByteBuffer content, int index, int pageSize) {
        byte[] bytes = new byte[pageSize];
        content.get(index * pageSize, bytes);
        return new BTreePage(bytes, next + index == 0 ? DatabaseHeader.BYTES : 0, pageSize);
    }

    private static boolean scrub(FileChannel channel, long at, BTreePage page) throws IOException {
        boolean changed = false;
        for (BTreePage.Part part : page.remains()) {
            ByteBuffer zeros = ByteBuffer.allocate(part.until() - part.from());
            while (zeros.hasRemaining()) {
                channel.write(zeros, at + part.from() + zeros.position());
            }
            changed = true;
        }
        return changed;
    }

    private void advance(int count, long pages) {
        next += Math.max(0, count);
        if (next >= Math.min(pages, MOST_PAGES)) {
            next = 0;
            round++;
            running = round < ROUNDS;
        }
    }
}
