package org.openpersonalization.magnolia.settings.visitor;

/** How often may be sent, at {@code config/limits}. */
public class LimitConfiguration {

    private String signalsPerMinute = "";
    private String signalsPerMinuteAndAddress = "";
    private String choicesPerMinute = "";
    private String pagesPerMinute = "";

    /** Requests with signals, of one visitor. */
    public String getSignalsPerMinute() {
        return signalsPerMinute;
    }

    public void setSignalsPerMinute(String signalsPerMinute) {
        this.signalsPerMinute = signalsPerMinute;
    }

    /** Requests with signals, from one address, whatever visitors it makes itself. */
    public String getSignalsPerMinuteAndAddress() {
        return signalsPerMinuteAndAddress;
    }

    public void setSignalsPerMinuteAndAddress(String signalsPerMinuteAndAddress) {
        this.signalsPerMinuteAndAddress = signalsPerMinuteAndAddress;
    }

    /** Pages for front ends, of one address. */
    public String getPagesPerMinute() {
        return pagesPerMinute;
    }

    public void setPagesPerMinute(String pagesPerMinute) {
        this.pagesPerMinute = pagesPerMinute;
    }

    /** Requests with choices or answers, from one address. */
    public String getChoicesPerMinute() {
        return choicesPerMinute;
    }

    public void setChoicesPerMinute(String choicesPerMinute) {
        this.choicesPerMinute = choicesPerMinute;
    }
}
