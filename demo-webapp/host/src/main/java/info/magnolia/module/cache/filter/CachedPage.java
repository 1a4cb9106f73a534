package info.magnolia.module.cache.filter;

import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole response in the cache.
 *
 * @param contentType its content type, absent when it has none
 * @param headers the headers set behind the cache
 * @param body its bytes
 * @param lastModified time of its creation, in milliseconds, full seconds
 * @param expires time of its expiry, in milliseconds
 */
public record CachedPage(
        @Nullable String contentType, ResponseHeaders headers, byte[] body, long lastModified, long expires)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long SECOND = 1000;

    static CachedPage of(CacheResponseWrapper response, CacheInstructor instructor, long now) {
        Integer ttl = instructor.getTtl();
        return new CachedPage(
                response.getContentType(),
                new ResponseHeaders(response.headers()),
                response.body(),
                now / SECOND * SECOND,
                ttl == null ? Long.MAX_VALUE : now + ttl * SECOND);
    }

    /** Whether its time is over. */
    public boolean isExpired() {
        return System.currentTimeMillis() >= expires;
    }

    /** Sends the page, or tells that the browser's copy is still good. */
    void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.writeTo(response);
        if (!headers.contains("Last-Modified")) {
            response.setHeader("Last-Modified", HttpDate.format(lastModified));
        }
        if (contentType != null) {
            response.setContentType(contentType);
        }
        BrowserCachePolicy.apply(headers, response);
        if (isNotNewerThan(request.getHeader("If-Modified-Since"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private boolean isNotNewerThan(@Nullable String ifModifiedSince) {
        return Optional.ofNullable(ifModifiedSince)
                .flatMap(HttpDate::parse)
                .filter(since -> lastModified <= since)
                .isPresent();
    }
}
