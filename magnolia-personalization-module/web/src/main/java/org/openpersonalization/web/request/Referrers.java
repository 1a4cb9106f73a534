package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out which page linked here. */
public final class Referrers {

    /** Browsers shorten longer ones to the origin. */
    private static final int MOST_CHARACTERS = 4096;

    private Referrers() {}

    /** The referring address; empty when untold, longer than 4096 characters or malformed. */
    public static Optional<WebAddress> of(HttpServletRequest request) {
        return text(request).flatMap(WebAddress::parse);
    }

    private static Optional<String> text(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer")).filter(text -> text.length() <= MOST_CHARACTERS);
    }

    /** Host of the referring page in lower case; empty when untold, malformed or of this site. */
    static String foreignHost(HttpServletRequest request, Forwarding forwarding) {
        return text(request)
                .flatMap(WebAddress::parseAnyScheme)
                .filter(address -> !forwarding.isOwnHost(address))
                .map(WebAddress::host)
                .orElse("");
    }
}
