package org.openpersonalization.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openpersonalization.web.request.Forwarding;

/** Refuses what another site makes a browser send. */
public final class SameSite {

    private SameSite() {}

    /** Passes what a page of this site sends. */
    public static void require(HttpServletRequest request, Forwarding forwarding) throws Refusal {
        if (Initiator.of(request, forwarding) != Initiator.OWN) {
            throw refusal();
        }
    }

    /** The refusal of what another site sends. */
    public static Refusal refusal() {
        return Refusal.of(HttpServletResponse.SC_FORBIDDEN, RequestCode.FOREIGN_SITE);
    }
}
