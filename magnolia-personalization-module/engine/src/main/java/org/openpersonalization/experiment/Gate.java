package org.openpersonalization.experiment;

import org.openpersonalization.audience.Attributes;

/** Lets a part of the visitors into an experiment, by hash, so that experiments can exclude each other. */
public sealed interface Gate permits Gate.Open, Namespace, Filters {

    /**
     * Whether the visitor may take part.
     *
     * @param value what the experiment assigns by, never empty
     * @param attributes what is known of the visitor
     */
    boolean admits(String value, Attributes attributes);

    /** Admits everybody. */
    record Open() implements Gate {
        @Override
        public boolean admits(String value, Attributes attributes) {
            return true;
        }
    }
}
