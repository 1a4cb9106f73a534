package info.magnolia.module.cache;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache in memory and on disk: its entries survive restarts. It drops what was not used for longest when it is full. An
 * entry that cannot be read, such as one of an older version, is deleted.
 */
final class DiskCache implements Cache {

    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
    private static final int MAX_ENTRIES = 1000;
    private static final String SUFFIX = ".entry";

    private record Stored(Object value, Path file) {}

    private final String name;
    private final Path folder;
    private final Map<Object, Stored> entries = new LeastRecentlyUsed();
    private long generation;

    DiskCache(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            files().forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a cache cannot be used", e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private void load(Path file) {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            entries.put(in.readObject(), new Stored(in.readObject(), file));
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.info("Deleting an entry of the cache that cannot be read [cache={}]", name);
            delete(file);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public synchronized @Nullable Object getQuiet(Object key) {
        Stored stored = entries.get(key);
        return stored == null ? null : stored.value();
    }

    @Override
    public synchronized void put(Object key, Object value) {
        Stored before = entries.get(key);
        Path file = before == null ? folder.resolve(UUID.randomUUID() + SUFFIX) : before.file();
        entries.put(key, new Stored(value, file));
        write(key, value, file);
    }

    private void write(Object key, Object value, Path file) {
        Path half = folder.resolve(file.getFileName() + ".half");
        try {
            try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(half))) {
                out.writeObject(key);
                out.writeObject(value);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("An entry of the cache stays in memory only [cache={}]", name, unwritable);
        }
    }

    @Override
    public synchronized void remove(Object key) {
        Stored stored = entries.remove(key);
        if (stored != null) {
            delete(stored.file());
        }
    }

    @Override
    public synchronized void clear() {
        entries.values().forEach(stored -> delete(stored.file()));
        entries.clear();
        generation++;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException locked) {
            LOG.warn("A file of the cache cannot be deleted", locked);
        }
    }

    @Override
    public synchronized int getSize() {
        return entries.size();
    }

    @Override
    public synchronized long getGeneration() {
        return generation;
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<Object, Stored> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Stored> eldest) {
            boolean full = size() > MAX_ENTRIES;
            if (full) {
                delete(eldest.getValue().file());
            }
            return full;
        }
    }
}
