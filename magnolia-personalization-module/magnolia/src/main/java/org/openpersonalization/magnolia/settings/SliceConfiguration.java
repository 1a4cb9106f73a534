package org.openpersonalization.magnolia.settings;

/** Who sees default content for comparison, at {@code config/slices}. */
public class SliceConfiguration {

    private int holdoutPercent = 5;
    private int controlPercent = 10;

    /** Share of visitors whom nothing is personalized for. */
    public int getHoldoutPercent() {
        return holdoutPercent;
    }

    public void setHoldoutPercent(int holdoutPercent) {
        this.holdoutPercent = holdoutPercent;
    }

    /** Share of visitors, of each component its own, who see the component's own content. */
    public int getControlPercent() {
        return controlPercent;
    }

    public void setControlPercent(int controlPercent) {
        this.controlPercent = controlPercent;
    }
}
