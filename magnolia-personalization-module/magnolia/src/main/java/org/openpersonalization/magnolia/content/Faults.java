package org.openpersonalization.magnolia.content;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpersonalization.magnolia.content.page.ContentPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The definitions with a fault, by path. Each fault is logged when it appears and when it is gone, not in between. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Map<String, String> messages = new ConcurrentHashMap<>();

    /** Notes what is wrong with the definition at a path. */
    public void report(String path, String message) {
        if (!message.equals(messages.put(path, message))) {
            LOG.warn("Definition has a fault and is not used as it is [path={}]: {}", path, message);
        }
    }

    /** Notes that the definition at a path is in order. */
    public void clear(String path) {
        if (messages.remove(path) != null) {
            LOG.info("Definition is in order again [path={}]", path);
        }
    }

    /** Drops what was noted at, above or below a path that has changed; what is still wrong is noted again. */
    void forgetAround(String path) {
        messages.keySet()
                .removeIf(noted -> ContentPaths.isAtOrBelow(noted, path) || ContentPaths.isAtOrBelow(path, noted));
    }

    /** How many definitions have a fault. */
    public int count() {
        return messages.size();
    }
}
