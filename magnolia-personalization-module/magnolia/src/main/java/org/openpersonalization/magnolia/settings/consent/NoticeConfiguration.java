package org.openpersonalization.magnolia.settings.consent;

import java.util.ArrayList;
import java.util.List;

/** Notices for visitors beside a component, at {@code config/notices}. */
public class NoticeConfiguration {

    private List<String> priceIn = new ArrayList<>(List.of("US-NY"));
    private List<String> origins = new ArrayList<>(List.of("ai", "ai-assisted"));
    private String model = "";

    /** Places in which New York's sentence stands beside a price that personal data set. */
    public List<String> getPriceIn() {
        return priceIn;
    }

    public void setPriceIn(List<String> priceIn) {
        this.priceIn = priceIn;
    }

    /** The origins of variants that visitors are told. */
    public List<String> getOrigins() {
        return origins;
    }

    public void setOrigins(List<String> origins) {
        this.origins = origins;
    }

    /** Whether visitors are told that a model chose or ordered what they see. */
    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }
}
