package org.openpersonalization.magnolia.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** How visitors are asked, at {@code config/consent}. */
public class ConsentConfiguration {

    private Map<String, String> jurisdictions = new LinkedHashMap<>();
    private int validDays = 180;
    private int coolDownDays = 180;
    private String controller = "";
    private boolean askOnFirstLayer = true;
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
    public int getValidDays() {
        return validDays;
    }

    public void setValidDays(int validDays) {
        this.validDays = validDays;
    }

    /** For so many days nobody is asked again after a no. */
    public int getCoolDownDays() {
        return coolDownDays;
    }

    public void setCoolDownDays(int coolDownDays) {
        this.coolDownDays = coolDownDays;
    }

    /** Who is responsible for the processing, as consent records name it. */
    public String getController() {
        return controller;
    }

    public void setController(String controller) {
        this.controller = controller;
    }

    /** Whether the module asks on the first page; not where the site does it itself. */
    public boolean isAskOnFirstLayer() {
        return askOnFirstLayer;
    }

    public void setAskOnFirstLayer(boolean askOnFirstLayer) {
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
