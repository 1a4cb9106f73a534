package org.openpersonalization.web.agent;

import java.util.Locale;

/** The purpose of a client that is no person's browser. */
public enum CrawlerKind {
    /** Indexes, archives and analyses pages. */
    SEARCH,
    /** Reads pages for the question of a person, in an assistant with a language model. */
    ASSISTANT,
    /** Collects pages to train models. */
    TRAINING,
    /** Probes, scanners, test tools, headless browsers and HTTP libraries. */
    MONITORING,
    /** Previews, feed readers, advertising, and clients that give no name. */
    OTHER;

    /** Such as {@code search}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
