package org.openpersonalization.magnolia.settings.experiment;

/** The groups of visitors with default content, at {@code config/slices}. */
public class SliceConfiguration {

    private String holdoutPercent = "";
    private String controlPercent = "";

    /** Share of visitors whom nothing is personalized for. */
    public String getHoldoutPercent() {
        return holdoutPercent;
    }

    public void setHoldoutPercent(String holdoutPercent) {
        this.holdoutPercent = holdoutPercent;
    }

    /** Share of visitors, of each component its own, who see the component's own content. */
    public String getControlPercent() {
        return controlPercent;
    }

    public void setControlPercent(String controlPercent) {
        this.controlPercent = controlPercent;
    }
}
