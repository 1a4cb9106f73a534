package org.openpersonalization.magnolia.settings;

import java.util.ArrayList;
import java.util.List;

/** What visitors are asked, at {@code config/consent}. */
public class ConsentConfiguration {

    private List<String> purposes =
            new ArrayList<>(List.of("preferences", "behavioral", "ai-recommendations", "pricing", "analytics"));
    private List<String> deniedByPrivacyControl = new ArrayList<>(List.of("behavioral"));
    private int validDays = 180;
    private String page = "";
    private String privacyControlSince = "";

    /** The ids of the purposes that visitors are asked about. */
    public List<String> getPurposes() {
        return purposes;
    }

    public void setPurposes(List<String> purposes) {
        this.purposes = purposes;
    }

    /** The purposes that Global Privacy Control denies. */
    public List<String> getDeniedByPrivacyControl() {
        return deniedByPrivacyControl;
    }

    public void setDeniedByPrivacyControl(List<String> deniedByPrivacyControl) {
        this.deniedByPrivacyControl = deniedByPrivacyControl;
    }

    /** After so many days a visitor is asked again. */
    public int getValidDays() {
        return validDays;
    }

    public void setValidDays(int validDays) {
        this.validDays = validDays;
    }

    /** Where the privacy link leads, from the context path on; empty means the module's own form. */
    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** Since when the site says at {@code /.well-known/gpc.json} that it honours Global Privacy Control; empty for not saying it. */
    public String getPrivacyControlSince() {
        return privacyControlSince;
    }

    public void setPrivacyControlSince(String privacyControlSince) {
        this.privacyControlSince = privacyControlSince;
    }
}
