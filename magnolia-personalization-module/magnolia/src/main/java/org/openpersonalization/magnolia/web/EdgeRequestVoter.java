package org.openpersonalization.magnolia.web;

import info.magnolia.voting.voters.AbstractBoolVoter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Votes for the bypass of Magnolia's token check: true for reading requests that a cache outside sends with a key. Magnolia would set
 * its cookie {@code csrf} with the answer, which no cache keeps then; it checks no token of such requests. A parameter of Magnolia's
 * own leaves the check in force.
 */
public final class EdgeRequestVoter extends AbstractBoolVoter<HttpServletRequest> {

    private static final String KEY = "P13n-Key";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && request.getHeader(KEY) != null
                && !VisitorRequestVoter.hasReserved(request);
    }
}
