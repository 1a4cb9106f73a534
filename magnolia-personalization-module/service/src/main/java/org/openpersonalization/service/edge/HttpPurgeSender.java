package org.openpersonalization.service.edge;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.service.http.OutgoingRequest;

/** Sends {@code PURGE} requests with the groups in {@code Surrogate-Key}, at most 100 in each. */
final class HttpPurgeSender implements PurgeSender {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MOST_GROUPS = 100;
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    @Override
    public void purge(URI edge, Set<String> groups) throws IOException {
        List<String> all = new ArrayList<>(groups);
        for (int from = 0; from < all.size(); from += MOST_GROUPS) {
            send(edge, all.subList(from, Math.min(from + MOST_GROUPS, all.size())));
        }
    }

    private static void send(URI edge, List<String> groups) throws IOException {
        Map<String, String> headers = Map.of("Surrogate-Key", String.join(" ", groups));
        int status = new OutgoingRequest("PURGE", edge, headers, new byte[0]).send(PATIENCE);
        if (status / CLASS != SUCCESS) {
            throw new IOException("A cache outside refuses a purge [edge=" + edge + ", status=" + status + "]");
        }
    }
}
