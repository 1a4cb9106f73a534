package org.openpersonalization.service.visitor.profile;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;

/**
 * The attributes of a request and of the visitor's profile, which is fetched when the first of its attributes is read. For
 * one request on its thread.
 */
final class LazyProfile implements Attributes {

    private static final String CONTEXT = "context.";

    private final Attributes context;
    private final Supplier<Attributes> fetch;
    private @Nullable Attributes profile;

    public LazyProfile(Attributes context, Supplier<Attributes> fetch) {
        this.context = context;
        this.fetch = fetch;
    }

    @Override
    public @Nullable Object value(String path) {
        return path.startsWith(CONTEXT) ? context.value(path) : profile().value(path);
    }

    private Attributes profile() {
        Attributes known = profile;
        if (known == null) {
            known = fetch.get();
            profile = known;
        }
        return known;
    }
}
