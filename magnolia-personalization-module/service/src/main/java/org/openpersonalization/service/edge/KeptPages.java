package org.openpersonalization.service.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;

/**
 * The pages that caches outside may hold, with their states. A page whose state has changed is purged, and forgotten until it is
 * handed out again. Safe for all threads.
 */
public final class KeptPages {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST = 4_096;

    private final EdgePrograms programs;
    private final Consumer<String> purge;
    private final Map<String, String> states = new ConcurrentHashMap<>();

    /**
     * No page yet.
     *
     * @param purge purges a group
     */
    public KeptPages(EdgePrograms programs, Consumer<String> purge) {
        this.programs = programs;
        this.purge = purge;
    }

    /** Looks for changed pages from now on. */
    public void start(Jobs jobs) {
        Job job = new Job(
                "edge-pages",
                KeptPages.class,
                "Changed pages cannot be found, caches outside keep them until they expire",
                this::look);
        jobs.every(job, PAUSE, PAUSE);
    }

    /**
     * Notes a page that is about to be handed out.
     *
     * @param state the state by which it was made
     * @return false when the state has changed meanwhile, or too many pages are out: no cache may keep the page then
     */
    public boolean note(String page, String state) {
        if (states.size() >= MOST && !states.containsKey(page)) {
            return false;
        }
        String before = states.put(page, state);
        if (before != null && !before.equals(state)) {
            purge.accept(EdgeGroups.ofPage(page));
        }
        return programs.stateOf(page).equals(state);
    }

    /** Purges the pages that have changed. */
    void look() {
        states.forEach((page, state) -> {
            if (!programs.stateOf(page).equals(state) && states.remove(page, state)) {
                purge.accept(EdgeGroups.ofPage(page));
            }
        });
    }
}
