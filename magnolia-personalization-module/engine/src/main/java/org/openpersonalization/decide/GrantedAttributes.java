package org.openpersonalization.decide;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.AttributeReach;

/**
 * The attributes of a visit that its consent allows to be read; the others are absent. Notes what was read. For one
 * decision on one thread.
 */
public final class GrantedAttributes implements Attributes {

    private final Visit visit;
    private final SortedMap<String, @Nullable Object> read = new TreeMap<>();

    public GrantedAttributes(Visit visit) {
        this.visit = visit;
    }

    @Override
    public @Nullable Object value(String path) {
        if (!AttributeReach.isReadable(path, visit.consent())) {
            return null;
        }
        Object value = visit.attributes().value(path);
        read.put(path, value);
        return value;
    }

    public SortedMap<String, @Nullable Object> read() {
        return read;
    }
}
