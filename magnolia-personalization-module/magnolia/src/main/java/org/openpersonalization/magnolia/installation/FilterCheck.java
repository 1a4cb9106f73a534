package org.openpersonalization.magnolia.installation;

import java.util.List;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the filter runs, directly before {@code cache}, or before {@code virtualURI} where there is no page cache. */
final class FilterCheck {

    private static final String FILTERS = "/server/filters";
    private static final String OWN = "personalization";

    private FilterCheck() {}

    static CheckResult look() {
        return Configuration.read(FilterCheck::look);
    }

    private static CheckResult look(Configuration configuration) throws RepositoryException {
        List<String> filters = configuration.children(FILTERS);
        if (!filters.contains(OWN)) {
            return CheckResult.of(CheckCode.FILTER_MISSING);
        }
        return configuration.isEnabled(FILTERS + "/" + OWN)
                ? position(filters)
                : CheckResult.of(CheckCode.FILTER_DISABLED);
    }

    private static CheckResult position(List<String> filters) {
        String next = filters.contains("cache") ? "cache" : "virtualURI";
        int distance = filters.indexOf(next) - filters.indexOf(OWN);
        if (distance == 1) {
            return CheckResult.of(CheckCode.FILTER_IN_PLACE).with("next", next);
        }
        if (distance < 0) {
            return CheckResult.of(CheckCode.FILTER_BEHIND_CACHE).with("next", next);
        }
        List<String> between = filters.subList(filters.indexOf(OWN) + 1, filters.indexOf(next));
        return CheckResult.of(CheckCode.FILTER_APART_FROM_CACHE)
                .with("next", next)
                .with("between", String.join(", ", between));
    }
}
