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
    private final Supplier<FetchedProfile> fetch;
    private @Nullable FetchedProfile profile;

    /** @param isBehind whether the visitor's last actions are missing */
    record FetchedProfile(Attributes attributes, boolean isBehind) {}

    public LazyProfile(Attributes context, Supplier<FetchedProfile> fetch) {
        this.context = context;
        this.fetch = fetch;
    }

    @Override
    public @Nullable Object value(String path) {
        return isContext(path) ? context.value(path) : profile().attributes().value(path);
    }

    @Override
    public boolean isBehind(String path) {
        return profile != null && profile.isBehind() && !isContext(path);
    }

    private static boolean isContext(String path) {
        return path.startsWith(CONTEXT);
    }

    private FetchedProfile profile() {
        FetchedProfile known = profile;
        if (known == null) {
            known = fetch.get();
            profile = known;
        }
        return known;
    }
}
