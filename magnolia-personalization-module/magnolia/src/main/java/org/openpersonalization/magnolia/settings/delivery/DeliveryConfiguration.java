package org.openpersonalization.magnolia.settings.delivery;

import java.util.ArrayList;
import java.util.List;

/** Front ends that show pages themselves, at {@code config/delivery}. */
public class DeliveryConfiguration {

    private List<String> allowedOrigins = new ArrayList<>();

    /** The origins of other hosts whose pages may send requests. */
    public List<String> getAllowedOrigins() {
        return allowedOrigins;
    }

    public void setAllowedOrigins(List<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }
}
