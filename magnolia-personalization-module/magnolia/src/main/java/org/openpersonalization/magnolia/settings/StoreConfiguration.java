package org.openpersonalization.magnolia.settings;

/** Where signals and profiles are kept, at {@code config/store}. */
public class StoreConfiguration {

    private String url = "";
    private String user = "";
    private String password = "";
    private int readBudgetMillis = 20;
    private int cachedProfiles = 10000;
    private int retentionDays = 395;

    /** The JDBC address; empty means an SQLite file below {@code magnolia.home}. */
    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    /** The database user; empty for SQLite. */
    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** The database password; empty for SQLite. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** How long a page may wait for a profile. */
    public int getReadBudgetMillis() {
        return readBudgetMillis;
    }

    public void setReadBudgetMillis(int readBudgetMillis) {
        this.readBudgetMillis = readBudgetMillis;
    }

    /** How many profiles are kept in memory. */
    public int getCachedProfiles() {
        return cachedProfiles;
    }

    public void setCachedProfiles(int cachedProfiles) {
        this.cachedProfiles = cachedProfiles;
    }

    /** After so many days signals leave the log; profiles keep what they added up to. */
    public int getRetentionDays() {
        return retentionDays;
    }

    public void setRetentionDays(int retentionDays) {
        this.retentionDays = retentionDays;
    }
}
