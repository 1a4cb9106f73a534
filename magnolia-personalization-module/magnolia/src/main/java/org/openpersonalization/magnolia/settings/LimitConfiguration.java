package org.openpersonalization.magnolia.settings;

/** How often may be sent, at {@code config/limits}. */
public class LimitConfiguration {

    private int signalsPerMinute = 120;
    private int signalsPerMinuteAndAddress = 1200;
    private int choicesPerMinute = 120;

    /** Requests with signals, of one visitor. */
    public int getSignalsPerMinute() {
        return signalsPerMinute;
    }

    public void setSignalsPerMinute(int signalsPerMinute) {
        this.signalsPerMinute = signalsPerMinute;
    }

    /** Requests with signals, from one address, whatever visitors it makes itself. */
    public int getSignalsPerMinuteAndAddress() {
        return signalsPerMinuteAndAddress;
    }

    public void setSignalsPerMinuteAndAddress(int signalsPerMinuteAndAddress) {
        this.signalsPerMinuteAndAddress = signalsPerMinuteAndAddress;
    }

    /** Requests with choices or answers, from one address. */
    public int getChoicesPerMinute() {
        return choicesPerMinute;
    }

    public void setChoicesPerMinute(int choicesPerMinute) {
        this.choicesPerMinute = choicesPerMinute;
    }
}
