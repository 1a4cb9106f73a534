package info.magnolia.module.cache;

import org.jspecify.annotations.Nullable;

/** Cached values by key. */
public interface Cache {

    String getName();

    /** The value, null when there is none. */
    @Nullable
    Object getQuiet(Object key);

    void put(Object key, Object value);

    void remove(Object key);

    void clear();

    int getSize();

    /** Counts the clearings, so that who began before one does not store what was true before it. */
    long getGeneration();
}
