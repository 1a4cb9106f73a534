package org.openpersonalization.magnolia.settings.experiment;

/** How experiments are led, at {@code config/experiments}. */
public class ExperimentConfiguration {

    private String readinessBlocks = "";
    private String longestWeeks = "";
    private String editedHere = "";
    private String currency = "";
    private String trainingMinutes = "";
    private String decisionLogDays = "";

    /** Whether nothing is started while the readiness list has gaps; else it only warns. */
    public String getReadinessBlocks() {
        return readinessBlocks;
    }

    public void setReadinessBlocks(String readinessBlocks) {
        this.readinessBlocks = readinessBlocks;
    }

    /** Experiments run for so many weeks at the most; one that needs longer is refused as hopeless. */
    public String getLongestWeeks() {
        return longestWeeks;
    }

    public void setLongestWeeks(String longestWeeks) {
        this.longestWeeks = longestWeeks;
    }

    /** The currency of the values that goals count, by ISO 4217; empty when the site names none. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** Whether a change of a running experiment's content on this instance begins another phase; empty to find out. */
    public String getEditedHere() {
        return editedHere;
    }

    public void setEditedHere(String editedHere) {
        this.editedHere = editedHere;
    }

    /** Models of optimizations are trained after so many minutes, by one instance for all. */
    public String getTrainingMinutes() {
        return trainingMinutes;
    }

    public void setTrainingMinutes(String trainingMinutes) {
        this.trainingMinutes = trainingMinutes;
    }

    /** After so many days the choices of models leave the decision log; what was shown stays. */
    public String getDecisionLogDays() {
        return decisionLogDays;
    }

    public void setDecisionLogDays(String decisionLogDays) {
        this.decisionLogDays = decisionLogDays;
    }
}
