package org.openpersonalization.service.edge;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.job.ScheduledJob;

/**
 * Purges of one cache outside, sent off the request thread. A purge that fails is sent again every second. Each purge is repeated some
 * seconds later, since an answer that was on its way may have been stored behind the first one. Safe for all threads.
 */
public final class PurgeQueue {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration REPEAT = Duration.ofSeconds(2);
    /** A longer queue becomes a purge of everything. */
    private static final int MOST_GROUPS = 1_000;

    private final URI edge;
    private final PurgeSender sender;
    private final ScheduledJob sending;
    private final ScheduledJob repeating;
    private Set<String> waiting = new LinkedHashSet<>();
    private Set<String> sent = new LinkedHashSet<>();
    private Set<String> due = new LinkedHashSet<>();

    /** The queue of the cache at an address, over HTTP. */
    public static PurgeQueue of(URI edge, Jobs jobs) {
        return new PurgeQueue(edge, new HttpPurgeSender(), jobs);
    }

    PurgeQueue(URI edge, PurgeSender sender, Jobs jobs) {
        this.edge = edge;
        this.sender = sender;
        String consequence = "A cache outside cannot be purged, trying again in a second [edge=" + edge + "]";
        this.sending = jobs.onDemand(new Job("edge-purge", PurgeQueue.class, consequence, this::send));
        this.repeating = jobs.onDemand(new Job("edge-purge-again", PurgeQueue.class, consequence, this::repeat));
    }

    /** Purges a group soon. */
    public void purge(String group) {
        add(Set.of(group));
        sending.request();
    }

    private synchronized void add(Set<String> groups) {
        waiting.addAll(groups);
        if (waiting.size() > MOST_GROUPS) {
            waiting = new LinkedHashSet<>(Set.of(EdgeGroups.ALL));
        }
    }

    private void send() {
        Set<String> groups = takeWaiting();
        if (groups.isEmpty()) {
            return;
        }
        require(groups);
        noteSent(groups);
        repeating.request(REPEAT);
    }

    /** Sends what was sent before the run before this one. */
    private void repeat() {
        Set<String> groups = takeDue();
        if (!groups.isEmpty()) {
            require(groups);
        }
    }

    private void require(Set<String> groups) {
        try {
            sender.purge(edge, groups);
        } catch (IOException failure) {
            add(groups);
            sending.request(RETRY);
            throw new IllegalStateException("A purge failed [edge=" + edge + "]", failure);
        }
    }

    private synchronized Set<String> takeWaiting() {
        Set<String> taken = waiting;
        waiting = new LinkedHashSet<>();
        return taken;
    }

    private synchronized void noteSent(Set<String> groups) {
        sent.addAll(groups);
    }

    private synchronized Set<String> takeDue() {
        Set<String> taken = due;
        due = sent;
        sent = new LinkedHashSet<>();
        if (!due.isEmpty()) {
            repeating.request(REPEAT);
        }
        return taken;
    }
}
