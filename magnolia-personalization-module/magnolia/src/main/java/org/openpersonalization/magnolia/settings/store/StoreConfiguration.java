package org.openpersonalization.magnolia.settings.store;

/** Where signals and profiles are kept, at {@code config/store}. */
public class StoreConfiguration {

    private String url = "";
    private String user = "";
    private String password = "";
    private String readBudgetMillis = "";
    private String cachedProfiles = "";
    private String retentionDays = "";

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
    public String getReadBudgetMillis() {
        return readBudgetMillis;
    }

    public void setReadBudgetMillis(String readBudgetMillis) {
        this.readBudgetMillis = readBudgetMillis;
    }

    /** How many profiles are kept in memory. */
    public String getCachedProfiles() {
        return cachedProfiles;
    }

    public void setCachedProfiles(String cachedProfiles) {
        this.cachedProfiles = cachedProfiles;
    }

    /** After so many days signals leave the log; profiles keep what they added up to. */
    public String getRetentionDays() {
        return retentionDays;
    }

    public void setRetentionDays(String retentionDays) {
        this.retentionDays = retentionDays;
    }
}
