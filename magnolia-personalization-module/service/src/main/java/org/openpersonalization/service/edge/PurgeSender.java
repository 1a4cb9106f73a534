package org.openpersonalization.service.edge;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Asks a cache outside to drop what it keeps. */
@FunctionalInterface
interface PurgeSender {

    /**
     * Purges groups, and returns when the cache has done so.
     *
     * @param edge the cache's address
     * @throws IOException when the cache cannot be reached or refuses
     */
    void purge(URI edge, Set<String> groups) throws IOException;
}
