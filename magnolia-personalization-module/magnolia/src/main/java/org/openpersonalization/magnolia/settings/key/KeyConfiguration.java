package org.openpersonalization.magnolia.settings.key;

import java.util.LinkedHashMap;
import java.util.Map;

/** Secrets, at {@code config/keys}; made at installation. */
public class KeyConfiguration {

    private Map<String, String> cookies = new LinkedHashMap<>();
    private String pseudonyms = "";
    private Map<String, String> checkpoints = new LinkedHashMap<>();

    /** Keys that sign cookies, in Base64, by id; the last id in the alphabet signs, all verify. */
    public Map<String, String> getCookies() {
        return cookies;
    }

    public void setCookies(Map<String, String> cookies) {
        this.cookies = cookies;
    }

    /** The key that turns visitors' ids into pseudonyms, in Base64. */
    public String getPseudonyms() {
        return pseudonyms;
    }

    public void setPseudonyms(String pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Keys that sign the ledger's checkpoints, in Base64, by id; the last id in the alphabet signs, all verify. */
    public Map<String, String> getCheckpoints() {
        return checkpoints;
    }

    public void setCheckpoints(Map<String, String> checkpoints) {
        this.checkpoints = checkpoints;
    }
}
