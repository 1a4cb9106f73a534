package org.openpersonalization.statistics.balance;

/**
 * One variant of a test, the control included.
 *
 * @param share of the test's visitors that it is meant to get, between 0 and 1; a variant without visitors is no arm
 */
public record Arm(String name, double share) {

    public Arm {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("An arm gets a share between 0 and 1: leave out arms without visitors ["
                    + name + "=" + share + "]");
        }
    }
}
