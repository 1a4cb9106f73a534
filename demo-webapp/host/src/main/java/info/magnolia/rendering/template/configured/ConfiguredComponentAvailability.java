package info.magnolia.rendering.template.configured;

import info.magnolia.rendering.template.ComponentAvailability;

/** {@link ComponentAvailability} as a bean. */
public class ConfiguredComponentAvailability implements ComponentAvailability {

    private String id = "";
    private boolean enabled = true;

    @Override
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
