package org.openpersonalization.magnolia.settings.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Front ends that show pages themselves, at {@code config/delivery}. */
public class DeliveryConfiguration {

    private List<String> allowedOrigins = new ArrayList<>();

    private Map<String, String> references = new LinkedHashMap<>();

    /** The workspaces to which fields refer, by the field's name. */
    public Map<String, String> getReferences() {
        return references;
    }

    public void setReferences(Map<String, String> references) {
        this.references = references;
    }

    /** The origins of other hosts whose pages may send requests. */
    public List<String> getAllowedOrigins() {
        return allowedOrigins;
    }

    public void setAllowedOrigins(List<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }
}
