package org.openpersonalization.magnolia.settings;

/** How signals add up, at {@code config/profiles}. */
public class ProfileConfiguration {

    private int interestHalfLifeDays = 14;
    private int sessionGapMinutes = 30;
    private int engagedSessions = 2;
    private int lapsingAfterDays = 30;
    private int lostAfterDays = 180;

    /** After so many days an interest weighs half. */
    public int getInterestHalfLifeDays() {
        return interestHalfLifeDays;
    }

    public void setInterestHalfLifeDays(int interestHalfLifeDays) {
        this.interestHalfLifeDays = interestHalfLifeDays;
    }

    /** A session ends after so many minutes without a signal. */
    public int getSessionGapMinutes() {
        return sessionGapMinutes;
    }

    public void setSessionGapMinutes(int sessionGapMinutes) {
        this.sessionGapMinutes = sessionGapMinutes;
    }

    /** Sessions from which somebody is engaged. */
    public int getEngagedSessions() {
        return engagedSessions;
    }

    public void setEngagedSessions(int engagedSessions) {
        this.engagedSessions = engagedSessions;
    }

    /** Days without a visit after which somebody is lapsing. */
    public int getLapsingAfterDays() {
        return lapsingAfterDays;
    }

    public void setLapsingAfterDays(int lapsingAfterDays) {
        this.lapsingAfterDays = lapsingAfterDays;
    }

    /** Days without a visit after which somebody is lost. */
    public int getLostAfterDays() {
        return lostAfterDays;
    }

    public void setLostAfterDays(int lostAfterDays) {
        this.lostAfterDays = lostAfterDays;
    }
}
