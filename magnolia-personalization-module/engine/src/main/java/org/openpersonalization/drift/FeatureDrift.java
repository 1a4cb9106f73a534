package org.openpersonalization.drift;

/**
 * The drift of one column.
 *
 * @param column of the features
 * @param index the population stability index (PSI): below 0.1 is stable, above 0.2 an alarm
 * @param indexByChance the index to expect without a change
 */
public record FeatureDrift(int column, double index, double indexByChance) {

    /** The index from which a change is an alarm. */
    public static final double ALARM = 0.2;

    private static final double BEYOND_CHANCE = 3;

    /** Whether the distribution has changed: the index is above 0.2, and far above chance. */
    public boolean isAlarm() {
        return index > ALARM && index > BEYOND_CHANCE * indexByChance;
    }
}
