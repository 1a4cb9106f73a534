package info.magnolia.cms.beans.config;

/** Settings of the server. */
public class ServerConfiguration {

    private String defaultExtension = "html";
    private boolean admin;

    public ServerConfiguration() {}

    public String getDefaultExtension() {
        return defaultExtension;
    }

    public void setDefaultExtension(String defaultExtension) {
        this.defaultExtension = defaultExtension;
    }

    /** Whether this is an author instance. */
    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }
}
