package org.openpersonalization.experiment.bucket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;

/**
 * The attribute that an experiment assigns by.
 *
 * @param name the attribute's path
 * @param fallback the attribute used while the first one is absent; null for none. Used only where buckets are sticky,
 * because without them a visitor changes the variation as soon as the first attribute is known
 */
public record HashAttribute(String name, @Nullable String fallback) {

    private static final String USUAL = "id";

    public HashAttribute {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "An experiment assigns by an attribute: name it, such as [" + USUAL + "]");
        }
    }

    /** The attribute {@code id}, without a fallback. */
    public static HashAttribute id() {
        return new HashAttribute(USUAL, null);
    }

    /** Whom the experiment assigns; empty when neither attribute that counts has a value. */
    public HashKey key(Attributes attributes, boolean sticky) {
        List<HashKey> known = keys(attributes);
        boolean falls = known.get(0).isEmpty()
                && sticky
                && known.size() > 1
                && !known.get(1).isEmpty();
        return known.get(falls ? 1 : 0);
    }

    /** By the first attribute and, where there is one, by the fallback. */
    public List<HashKey> keys(Attributes attributes) {
        HashKey first = key(name, attributes);
        return fallback == null ? List.of(first) : List.of(first, key(fallback, attributes));
    }

    private static HashKey key(String path, Attributes attributes) {
        return new HashKey(path, attributes.identity(path));
    }
}
