package org.openpersonalization.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.file.OwnerOnlyFiles;

/**
 * An SQLite file, opened beside SQLite. POSIX locks belong to the process: when it closes any descriptor of a file, all of its
 * locks on that file are gone, those of SQLite's connections as well. So the file is opened at most once in this process, and
 * is closed after the last database over it has closed its connections.
 */
public final class SharedFile implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    /** Static, since the locks are the process's, too. */
    private static final Map<Path, SharedFile> OPEN = new HashMap<>();

    private final Path path;
    private int users;
    private @Nullable FileChannel channel;

    private SharedFile(Path path) {
        this.path = path;
    }

    /** The file of an address, if it names one that exists. */
    public static Optional<SharedFile> of(String jdbcUrl) throws IOException {
        Optional<Path> path = path(jdbcUrl).filter(Files::isRegularFile);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        synchronized (OPEN) {
            SharedFile file = OPEN.computeIfAbsent(path.get().toRealPath(), SharedFile::new);
            file.users++;
            return Optional.of(file);
        }
    }

    /**
     * Creates the file of an address, if it names one that does not exist, with rights of its owner alone; SQLite gives its log
     * the same rights. Also in a folder that others may read.
     */
    public static void create(String jdbcUrl) throws IOException {
        Optional<Path> path = path(jdbcUrl).filter(Files::notExists).filter(SharedFile::hasFolder);
        if (path.isPresent()) {
            try {
                OwnerOnlyFiles.createFile(path.get());
            } catch (FileAlreadyExistsException createdMeanwhile) {
                // Another instance has created it in the same way.
            }
        }
    }

    private static boolean hasFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    /** Empty for a database in memory and for an address that is a URI. */
    private static Optional<Path> path(String jdbcUrl) {
        String name = jdbcUrl.startsWith(SQLITE) ? jdbcUrl.substring(SQLITE.length()) : "";
        boolean isFile = !name.isEmpty() && !name.startsWith("file:") && !name.startsWith(":");
        return isFile ? Optional.of(Path.of(name.replaceFirst("\\?.*", ""))) : Optional.empty();
    }

    /** For reading and writing. Is not closed by its users. */
    public FileChannel channel() throws IOException {
        synchronized (OPEN) {
            FileChannel open = channel;
            if (open == null) {
                open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                channel = open;
            }
            return open;
        }
    }

    /** Whether the write-ahead log has no content, so that every page in the file is the current one. */
    public boolean isLogEmpty() throws IOException {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        return !Files.exists(log) || Files.size(log) == 0;
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(path);
                FileChannel open = channel;
                channel = null;
                if (open != null) {
                    open.close();
                }
            }
        }
    }
}
