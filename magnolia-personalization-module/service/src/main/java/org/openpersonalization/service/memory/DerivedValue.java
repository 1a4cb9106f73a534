package org.openpersonalization.service.memory;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value that belongs to the latest source, such as the services of one configuration: computed once, and again for another
 * instance of the source. For any thread; two that meet a new source at the same time may both compute.
 *
 * @param <S> the source, compared by identity
 * @param <V> the value
 */
public final class DerivedValue<S, V> {

    private record Computed<S, V>(S source, V value) {}

    private final Function<S, V> function;
    private volatile @Nullable Computed<S, V> latest;

    /**
     * No value yet.
     *
     * @param function computes the value of a source
     */
    public DerivedValue(Function<S, V> function) {
        this.function = function;
    }

    /** The value of a source. */
    public V of(S source) {
        Computed<S, V> known = latest;
        if (known == null || known.source() != source) {
            known = new Computed<>(source, function.apply(source));
            latest = known;
        }
        return known.value();
    }
}
