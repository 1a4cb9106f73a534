package org.openpersonalization.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.web.http.Answer;

/**
 * A page that caches outside may keep for visitors with one key.
 *
 * @param key the key, computed from the request; empty when no cache may keep the answer to this request
 * @param groups the groups by which it is purged
 * @param seconds how long it may be kept, at least 1
 * @param isCurrent notes that it is handed out; false when its content has changed since the request began
 */
public record EdgeAnswer(String key, List<String> groups, long seconds, BooleanSupplier isCurrent) {

    /** The header in which a cache outside sends its key. */
    static final String KEY = "P13n-Key";

    private static final int TAG_BYTES = 12;

    public EdgeAnswer {
        groups = List.copyOf(groups);
    }

    /** Whether the cache outside, if there is one, has computed the same key. */
    public boolean isAskedBy(HttpServletRequest request) {
        return !key.isEmpty() && key.equals(request.getHeader(KEY));
    }

    /** The answer of the API, which caches outside may keep if the one in front asks with the same key. */
    public Answer on(Answer answer, HttpServletRequest request) {
        boolean isKept = isAskedBy(request) && answer.cookies().isEmpty() && isCurrent.getAsBoolean();
        Answer marked = answer;
        if (isKept) {
            for (Map.Entry<String, String> header :
                    headers(answer.body().bytes()).entrySet()) {
                marked = marked.with(header.getKey(), header.getValue());
            }
        }
        return marked;
    }

    /** The headers of an answer with this body. Caches that know none of them keep nothing. */
    Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "private, no-cache");
        headers.put("CDN-Cache-Control", "max-age=" + seconds);
        headers.put("Vary", KEY);
        headers.put("ETag", '"' + key + "." + tag(body) + '"');
        headers.put("Surrogate-Key", String.join(" ", groups));
        headers.put(
                "Cache-Groups", groups.stream().map(group -> '"' + group + '"').collect(Collectors.joining(", ")));
        return headers;
    }

    private static String tag(byte[] body) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(body))
                .substring(0, TAG_BYTES);
    }
}
