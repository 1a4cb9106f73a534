package org.openpersonalization.magnolia.settings.edge;

import java.util.ArrayList;
import java.util.List;

/** Caches outside that keep pages, at {@code config/edge}. */
public class EdgeConfiguration {

    private String enabled = "";
    private String longestSeconds = "";
    private List<String> addresses = new ArrayList<>();
    private List<String> privateCookies = new ArrayList<>(List.of("JSESSIONID"));

    /** Whether caches outside may keep pages on which public traits decide alone. */
    public String getEnabled() {
        return enabled;
    }

    public void setEnabled(String enabled) {
        this.enabled = enabled;
    }

    /** The longest time that a cache may keep a page, in seconds. */
    public String getLongestSeconds() {
        return longestSeconds;
    }

    public void setLongestSeconds(String longestSeconds) {
        this.longestSeconds = longestSeconds;
    }

    /** The caches that purges are sent to. */
    public List<String> getAddresses() {
        return addresses;
    }

    public void setAddresses(List<String> addresses) {
        this.addresses = addresses;
    }

    /** The names of the site's cookies whose visitors get every page from the CMS. */
    public List<String> getPrivateCookies() {
        return privateCookies;
    }

    public void setPrivateCookies(List<String> privateCookies) {
        this.privateCookies = privateCookies;
    }
}
