package org.openpersonalization.service.memory;

import java.util.Optional;

/**
 * The most recently used values, by texts of which only a {@link KeyedHash} is stored, so that an erasure leaves no user agent and
 * no pseudonym here. For any thread.
 *
 * @param <V> the values; must not contain the texts
 */
public final class RecentValues<V> {

    private final KeyedHash hash = new KeyedHash();
    private final BoundedCache<KeyedHash.Value, V> values;

    /**
     * No values yet.
     *
     * @param most number of values that are stored
     */
    public RecentValues(int most) {
        this.values = BoundedCache.of(most);
    }

    /** The value for a text. */
    public Optional<V> get(String text) {
        return values.get(hash.of(text));
    }

    /** Stores the value for a text. */
    public void put(String text, V value) {
        values.put(hash.of(text), value);
    }
}
