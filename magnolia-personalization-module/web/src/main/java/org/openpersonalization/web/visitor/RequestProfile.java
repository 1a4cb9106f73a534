package org.openpersonalization.web.visitor;

import jakarta.servlet.ServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.profile.KnownProfile;

/**
 * The profile of one request's visitor, read on first use, once. Later calls return the same profile, or the same
 * failure, so that a page spends the read budget once. For the request's thread.
 */
final class RequestProfile {

    private static final String ATTRIBUTE = RequestProfile.class.getName();

    private final VisitorKey visitor;
    private final Supplier<KnownProfile> read;
    private @Nullable KnownProfile profile;
    private @Nullable AttributesUnavailableException unavailable;

    private RequestProfile(VisitorKey visitor, Supplier<KnownProfile> read) {
        this.visitor = visitor;
        this.read = read;
    }

    static RequestProfile on(ServletRequest request, VisitorKey visitor, Supplier<KnownProfile> read) {
        RequestProfile known = (RequestProfile) request.getAttribute(ATTRIBUTE);
        if (known == null || !known.visitor.equals(visitor)) {
            known = new RequestProfile(visitor, read);
            request.setAttribute(ATTRIBUTE, known);
        }
        return known;
    }

    /**
     * The profile.
     *
     * @throws AttributesUnavailableException when it could not be read in time
     */
    KnownProfile get() {
        if (unavailable != null) {
            throw unavailable;
        }
        KnownProfile known = profile;
        if (known == null) {
            try {
                known = read.get();
                profile = known;
            } catch (AttributesUnavailableException failure) {
                unavailable = failure;
                throw failure;
            }
        }
        return known;
    }
}
