package info.magnolia.module.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache in memory that drops what was not used for longest when it is full. */
final class MemoryCache implements Cache {

    private static final int MAX_ENTRIES = 1000;

    private final String name;
    private final Map<Object, Object> entries = new LeastRecentlyUsed();
    private long generation;

    MemoryCache(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public synchronized @Nullable Object getQuiet(Object key) {
        return entries.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public synchronized void remove(Object key) {
        entries.remove(key);
    }

    @Override
    public synchronized void clear() {
        entries.clear();
        generation++;
    }

    @Override
    public synchronized int getSize() {
        return entries.size();
    }

    @Override
    public synchronized long getGeneration() {
        return generation;
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MAX_ENTRIES;
        }
    }
}
