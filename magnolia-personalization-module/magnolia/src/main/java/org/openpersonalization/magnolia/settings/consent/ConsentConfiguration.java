package org.openpersonalization.magnolia.settings.consent;

import java.util.LinkedHashMap;
import java.util.Map;

/** How visitors are asked, at {@code config/consent}. */
public class ConsentConfiguration {

    private Map<String, String> jurisdictions = new LinkedHashMap<>();
    private String validDays = "";
    private String coolDownDays = "";
    private String controller = "";
    private String askOnFirstLayer = "";
    private String page = "";
    private String styleSheet = "";
    private String privacyControlSince = "";

    /** The regime of each place: {@code opt-in}, {@code opt-out} or {@code none} by country or region; elsewhere opt-in. */
    public Map<String, String> getJurisdictions() {
        return jurisdictions;
    }

    public void setJurisdictions(Map<String, String> jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** After so many days a visitor is asked again. */
    public String getValidDays() {
        return validDays;
    }

    public void setValidDays(String validDays) {
        this.validDays = validDays;
    }

    /** Days after a no without a banner. */
    public String getCoolDownDays() {
        return coolDownDays;
    }

    public void setCoolDownDays(String coolDownDays) {
        this.coolDownDays = coolDownDays;
    }

    /** The controller of the processing, as consent records name it. */
    public String getController() {
        return controller;
    }

    public void setController(String controller) {
        this.controller = controller;
    }

    /** Whether the module asks on the first page; not where the site does it itself. */
    public String getAskOnFirstLayer() {
        return askOnFirstLayer;
    }

    public void setAskOnFirstLayer(String askOnFirstLayer) {
        this.askOnFirstLayer = askOnFirstLayer;
    }

    /** Where the privacy link leads, from the context path on; empty means the module's own preference centre. */
    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** A style sheet of the site's for the module's own pages, from the context path on; empty for none. */
    public String getStyleSheet() {
        return styleSheet;
    }

    public void setStyleSheet(String styleSheet) {
        this.styleSheet = styleSheet;
    }

    /** Since when the site says at {@code /.well-known/gpc.json} that it honours Global Privacy Control; empty for not saying it. */
    public String getPrivacyControlSince() {
        return privacyControlSince;
    }

    public void setPrivacyControlSince(String privacyControlSince) {
        this.privacyControlSince = privacyControlSince;
    }
}
