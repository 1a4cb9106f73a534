package info.magnolia.module.cache;

/** Empties a cache when what it holds is no longer true. */
public interface FlushPolicy {

    void start(Cache cache);

    void stop(Cache cache);
}
