package info.magnolia.cms.i18n;

import java.util.Locale;

/** A language of the site, as it is configured. */
public class LocaleDefinition {

    private String language = "";
    private String country = "";
    private boolean enabled = true;

    public Locale getLocale() {
        return new Locale(language, country);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
