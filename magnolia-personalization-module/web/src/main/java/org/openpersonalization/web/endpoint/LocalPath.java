package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a browser is sent after a form: an address of this site, never of another one. */
final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]{0,1000}");

    private LocalPath() {}

    /** The address in the field {@code return}, or the site's start. */
    static String after(HttpServletRequest request) {
        String start = Optional.ofNullable(request.getContextPath()).orElse("") + "/";
        return Optional.ofNullable(request.getParameter("return"))
                .filter(path -> LOCAL.matcher(path).matches())
                .orElse(start);
    }
}
