package org.openpersonalization.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openpersonalization.service.file.OwnerOnlyFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values in a file, one a line, on disk when they are added. Only the server's own user may read it. A value that is removed may
 * stay in the file until all are: doing it again must change nothing. Of two lines with one key the last one counts; a line that
 * a crash cut short, or that is none, is left out. Safe for all threads.
 */
public final class SyncedLines<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(SyncedLines.class);
    private static final int SPARE_LINES = 1_000;

    /** How values stand in the file. */
    public interface Format<K, V> {
        /** The key of a value. */
        K key(V value);

        /** The line of a value, without its end. */
        String line(V value);

        /** The value of a line; empty for a line that is none. */
        Optional<V> parse(String line);
    }

    private final Path file;
    private final Format<K, V> format;
    private final String content;
    private final Map<K, V> open = new LinkedHashMap<>();
    private int lines;
    private boolean read;
    private boolean failing;

    /**
     * The lines of a file, which need not exist.
     *
     * @param content its content, as the log names it
     */
    public SyncedLines(Path file, Format<K, V> format, String content) {
        this.file = file;
        this.format = format;
        this.content = content;
    }

    /** Adds values, in the place of those with the same keys. Returns whether they are on disk. */
    public synchronized boolean add(List<V> values) {
        readOnce();
        values.forEach(value -> open.put(format.key(value), value));
        try {
            append(values);
            failing = false;
        } catch (IOException failure) {
            if (!failing) {
                LOG.warn("{} cannot be kept, only this process knows them", content, failure);
            }
            failing = true;
        }
        return !failing;
    }

    private void append(List<V> values) throws IOException {
        if (lines > 2 * open.size() + SPARE_LINES && read) {
            replace();
            return;
        }
        try (FileChannel channel = openFor(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            write(channel, "\n", values); // behind what a crash cut short
        }
        lines += values.size();
    }

    private void write(FileChannel channel, String start, Collection<V> values) throws IOException {
        StringBuilder text = new StringBuilder(start);
        values.forEach(value -> text.append(format.line(value)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static FileChannel openFor(Path file, Set<StandardOpenOption> options) throws IOException {
        OwnerOnlyFiles.createFolder(file.toAbsolutePath().getParent());
        return OwnerOnlyFiles.open(file, options);
    }

    /** Removes values. The file is deleted with the last one. */
    public synchronized void remove(Collection<K> keys) {
        open.keySet().removeAll(keys);
        deleteIfEmpty();
    }

    /** Content that could not be read is not deleted. */
    private void deleteIfEmpty() {
        if (open.isEmpty() && read) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(next());
                lines = 0;
            } catch (IOException failure) {
                LOG.warn("{} stay in their file, though they are done", content, failure);
            }
        }
    }

    /** Removes values, also from the file, unless it cannot be written. */
    public synchronized void erase(Predicate<V> which) {
        readOnce();
        if (open.values().removeIf(which)) {
            try {
                if (read && !open.isEmpty()) {
                    replace();
                }
            } catch (IOException failure) {
                LOG.warn("{} of an erased visitor stay in their file until all in it are done", content, failure);
            }
        }
        deleteIfEmpty();
    }

    private void replace() throws IOException {
        Path next = next();
        Files.deleteIfExists(next);
        try (FileChannel channel = openFor(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            write(channel, "", open.values());
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = open.size();
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** The values, oldest first. */
    public synchronized List<V> open() {
        readOnce();
        return List.copyOf(open.values());
    }

    /** Once it succeeds. */
    private void readOnce() {
        if (!read) {
            try {
                Map<K, V> found = new LinkedHashMap<>();
                content().lines().forEach(line -> format.parse(line).ifPresent(one -> found.put(format.key(one), one)));
                found.forEach(open::putIfAbsent);
                lines = open.size();
                read = true;
            } catch (IOException unreadable) {
                LOG.warn("{} cannot be read, they stay in their file", content, unreadable);
            }
        }
    }

    /** A crash may have cut a character short. */
    private String content() throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
