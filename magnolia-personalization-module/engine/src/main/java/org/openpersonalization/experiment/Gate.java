package org.openpersonalization.experiment;

import org.openpersonalization.audience.Attributes;

/** Lets a part of the visitors into an experiment, by hash, so that experiments can exclude each other. */
public sealed interface Gate permits Gate.Open, Namespace, Filters {

    /**
     * Whether the visitor may take part.
     *
     * @param value the value that the experiment assigns by, never empty
     * @param attributes the visitor's known attributes
     */
    boolean admits(String value, Attributes attributes);

    /** Admits all visitors. */
    record Open() implements Gate {
        @Override
        public boolean admits(String value, Attributes attributes) {
            return true;
        }
    }
}
