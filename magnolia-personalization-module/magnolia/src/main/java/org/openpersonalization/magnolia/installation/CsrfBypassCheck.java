package org.openpersonalization.magnolia.installation;

import java.util.Optional;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether visitors' addresses, and no others of the module, pass the filter that asks for a CSRF token. */
final class CsrfBypassCheck {

    private static final String FILTER = "/server/filters/csrfTokenSecurity";
    private static final String BYPASSES = FILTER + "/bypasses";
    private static final String OWN = BYPASSES + "/personalization";
    private static final String VOTER = "org.openpersonalization.magnolia.web.VisitorRequestVoter";
    private static final String VISITORS = "/.personalization/";
    private static final String ADMINS = "/.personalization-admin/";

    private CsrfBypassCheck() {}

    static CheckResult look() {
        return Configuration.read(CsrfBypassCheck::look);
    }

    private static CheckResult look(Configuration configuration) throws RepositoryException {
        if (!configuration.isEnabled(FILTER)) {
            return CheckResult.of(CheckCode.CSRF_FILTER_ABSENT);
        }
        for (String name : configuration.children(BYPASSES)) {
            Optional<String> pattern = pattern(configuration, BYPASSES + "/" + name);
            if (pattern.filter(VISITORS::startsWith).isPresent()) {
                return present(configuration, pattern.get(), BYPASSES + "/" + name);
            }
        }
        return at(CheckCode.CSRF_BYPASS_MISSING, OWN);
    }

    private static Optional<String> pattern(Configuration configuration, String bypass) throws RepositoryException {
        return configuration.isEnabled(bypass)
                ? configuration.text(bypass + "/" + Configuration.PATTERN)
                : Optional.empty();
    }

    private static CheckResult present(Configuration configuration, String pattern, String path)
            throws RepositoryException {
        String found = configuration.text(path + "/" + Configuration.CLASS).orElse("");
        return at(code(pattern, found), path).with("pattern", pattern).with("found", found);
    }

    private static CheckCode code(String pattern, String found) {
        if (ADMINS.startsWith(pattern)) {
            return CheckCode.CSRF_BYPASS_TOO_WIDE;
        }
        return found.equals(VOTER) ? CheckCode.CSRF_BYPASS_PRESENT : CheckCode.CSRF_BYPASS_OF_OTHER_CLASS;
    }

    private static CheckResult at(CheckCode code, String path) {
        return CheckResult.of(code).with("path", "config:" + path).with("class", VOTER);
    }
}
