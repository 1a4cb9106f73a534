package org.openpersonalization.count;

import org.openpersonalization.label.Labels;

/** The kinds of page views that no result counts. The names are stored and never change. */
public enum TrafficKind {
    /** Crawlers that index, archive or analyse pages. */
    SEARCH,
    /** Fetchers of assistants with a language model. */
    ASSISTANT,
    /** Collectors of pages to train models. */
    TRAINING,
    /** Probes, scanners, test tools, headless browsers and HTTP libraries. */
    MONITORING,
    /** Previews, feed readers, advertising, and clients without a name. */
    OTHER,
    /** Browsers whose cookie had not come back: the first page of each newcomer, and each page of a client that keeps no cookies. */
    NO_COOKIE;

    /** Such as {@code no-cookie}. */
    public String label() {
        return Labels.of(this);
    }
}
