package org.openpersonalization.magnolia.settings.visitor;

/** How signals add up, at {@code config/profiles}. */
public class ProfileConfiguration {

    private String interestHalfLifeDays = "";
    private String sessionGapMinutes = "";
    private String engagedSessions = "";
    private String lapsingAfterDays = "";
    private String lostAfterDays = "";

    /** After so many days an interest weighs half. */
    public String getInterestHalfLifeDays() {
        return interestHalfLifeDays;
    }

    public void setInterestHalfLifeDays(String interestHalfLifeDays) {
        this.interestHalfLifeDays = interestHalfLifeDays;
    }

    /** A session ends after so many minutes without a signal. */
    public String getSessionGapMinutes() {
        return sessionGapMinutes;
    }

    public void setSessionGapMinutes(String sessionGapMinutes) {
        this.sessionGapMinutes = sessionGapMinutes;
    }

    /** Sessions from which a visitor is engaged. */
    public String getEngagedSessions() {
        return engagedSessions;
    }

    public void setEngagedSessions(String engagedSessions) {
        this.engagedSessions = engagedSessions;
    }

    /** Days without a visit after which a visitor is lapsing. */
    public String getLapsingAfterDays() {
        return lapsingAfterDays;
    }

    public void setLapsingAfterDays(String lapsingAfterDays) {
        this.lapsingAfterDays = lapsingAfterDays;
    }

    /** Days without a visit after which a visitor is lost. */
    public String getLostAfterDays() {
        return lostAfterDays;
    }

    public void setLostAfterDays(String lostAfterDays) {
        this.lostAfterDays = lostAfterDays;
    }
}
