package org.openpersonalization.magnolia.installation;

import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether visitors' addresses pass the CORS filter, which refuses forms of pages that hide their address. */
final class CorsBypassCheck {

    private static final String FILTER = "/server/filters/cors";
    private static final String BYPASSES = FILTER + "/bypasses";
    private static final String VISITORS = "/.personalization/";

    private CorsBypassCheck() {}

    static CheckResult look() {
        return Configuration.read(CorsBypassCheck::look);
    }

    private static CheckResult look(Configuration configuration) throws RepositoryException {
        if (!configuration.isEnabled(FILTER)) {
            return CheckResult.of(CheckCode.CORS_FILTER_ABSENT);
        }
        for (String name : configuration.children(BYPASSES)) {
            if (covers(configuration, BYPASSES + "/" + name)) {
                return CheckResult.of(CheckCode.CORS_BYPASS_PRESENT);
            }
        }
        return CheckResult.of(CheckCode.CORS_BYPASS_MISSING)
                .with("path", "config:" + BYPASSES + "/personalization")
                .with("class", "info.magnolia.voting.voters.URIStartsWithVoter");
    }

    private static boolean covers(Configuration configuration, String bypass) throws RepositoryException {
        return configuration.isEnabled(bypass)
                && configuration
                        .text(bypass + "/" + Configuration.PATTERN)
                        .filter(VISITORS::startsWith)
                        .isPresent();
    }
}
