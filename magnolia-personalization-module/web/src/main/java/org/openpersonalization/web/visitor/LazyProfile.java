package org.openpersonalization.web.visitor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;

/**
 * The attributes of a request and of the visitor's profile. The profile is fetched when the first of its attributes is
 * read, once; if it could not be had then, it is not tried again. For one request on its thread.
 */
final class LazyProfile implements Attributes {

    private static final String CONTEXT = "context.";

    private final Attributes context;
    private final Supplier<Attributes> fetch;
    private @Nullable Attributes profile;
    private @Nullable AttributesUnavailableException unavailable;

    LazyProfile(Attributes context, Supplier<Attributes> fetch) {
        this.context = context;
        this.fetch = fetch;
    }

    @Override
    public @Nullable Object value(String path) {
        return path.startsWith(CONTEXT) ? context.value(path) : profile().value(path);
    }

    private Attributes profile() {
        if (unavailable != null) {
            throw unavailable;
        }
        Attributes known = profile;
        if (known == null) {
            try {
                known = fetch.get();
                profile = known;
            } catch (AttributesUnavailableException failure) {
                unavailable = failure;
                throw failure;
            }
        }
        return known;
    }
}
