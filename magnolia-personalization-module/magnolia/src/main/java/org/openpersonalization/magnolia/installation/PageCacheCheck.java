package org.openpersonalization.magnolia.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the page cache keeps off the module's addresses and is not flushed by its workspace. */
final class PageCacheCheck {

    private static final String CACHE = "/modules/cache/config/contentCaching/defaultPageCache";
    private static final String ADDRESSES = CACHE + "/cachePolicy/shouldBypassVoters/urls/excludes";
    private static final String KEY = CACHE + "/cachePolicy/cacheKeyGenerator";
    /** By its name: the class needs the module cache, which may be absent. */
    private static final String KEY_GENERATOR = "org.openpersonalization.magnolia.cache.PageEndKeyGenerator";

    private static final String WORKSPACES = CACHE + "/flushPolicy/policies/flushAll/excludedWorkspaces";
    private static final Map<String, String> OWN = new TreeMap<>(Map.of(
            "personalization", "/.personalization/",
            "personalization-admin", "/.personalization-admin/"));

    private PageCacheCheck() {}

    static List<CheckResult> look() {
        return Configuration.read(PageCacheCheck::look);
    }

    /** Whether pages are kept by what the module adds to them. */
    static CheckResult key() {
        return Configuration.read(PageCacheCheck::key);
    }

    private static CheckResult key(Configuration configuration) throws RepositoryException {
        if (configuration.node(CACHE).isEmpty()) {
            return CheckResult.of(CheckCode.PAGE_CACHE_ABSENT);
        }
        String found = configuration.text(KEY + "/" + Configuration.CLASS).orElse("");
        if (found.equals(KEY_GENERATOR)) {
            return CheckResult.of(CheckCode.CACHE_KEY_PRESENT);
        }
        CheckCode code = found.isEmpty() ? CheckCode.CACHE_KEY_MISSING : CheckCode.CACHE_KEY_OF_OTHER_CLASS;
        return at(code, KEY).with("class", KEY_GENERATOR).with("found", found);
    }

    private static List<CheckResult> look(Configuration configuration) throws RepositoryException {
        if (configuration.node(CACHE).isEmpty()) {
            return List.of(CheckResult.of(CheckCode.PAGE_CACHE_ABSENT));
        }
        List<CheckResult> problems = new ArrayList<>();
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            if (!isExcluded(configuration, own.getValue())) {
                problems.add(at(CheckCode.CACHE_KEEPS_ADDRESS, ADDRESSES + "/" + own.getKey())
                        .with("address", own.getValue()));
            }
        }
        if (!configuration.properties(WORKSPACES).containsValue("personalization")) {
            problems.add(at(CheckCode.CACHE_FLUSHED_BY_WORKSPACE, WORKSPACES));
        }
        return problems.isEmpty() ? List.of(CheckResult.of(CheckCode.CACHE_EXCLUSIONS_PRESENT)) : problems;
    }

    private static boolean isExcluded(Configuration configuration, String address) throws RepositoryException {
        for (String name : configuration.children(ADDRESSES)) {
            String exclusion = ADDRESSES + "/" + name;
            Optional<String> pattern = configuration.text(exclusion + "/" + Configuration.PATTERN);
            if (configuration.isEnabled(exclusion)
                    && pattern.filter(address::startsWith).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static CheckResult at(CheckCode code, String path) {
        return CheckResult.of(code).with("path", "config:" + path);
    }
}
