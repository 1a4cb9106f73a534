package org.openpersonalization.statistics.effect;

/** In what an effect is told. */
public enum Scale {
    /** In the goal's own unit: variant minus control. */
    ABSOLUTE,
    /** As a share of the control's value: 0.1 is ten percent more. */
    RELATIVE
}
