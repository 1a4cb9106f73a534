package org.openpersonalization.benchmark;

/** An engine that decides the ten components of the page for one shopper, context included. */
interface PageDecider {

    /**
     * Decides all components.
     *
     * @param chosen filled with the number of the rule that chose each component's variant, from 0; -1 for none
     */
    void decide(Shopper shopper, int[] chosen);
}
