package info.magnolia.rendering.template.configured;

import info.magnolia.rendering.template.AreaDefinition;
import info.magnolia.rendering.template.ComponentAvailability;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An area as a bean. */
public class ConfiguredAreaDefinition extends ConfiguredTemplateDefinition implements AreaDefinition {

    private Map<String, ComponentAvailability> availableComponents = new LinkedHashMap<>();
    private @Nullable Boolean enabled;
    private @Nullable Boolean optional;
    private @Nullable Integer maxComponents;
    private @Nullable Boolean createAreaNode;

    @Override
    public Map<String, ComponentAvailability> getAvailableComponents() {
        return availableComponents;
    }

    public void setAvailableComponents(Map<String, ComponentAvailability> availableComponents) {
        this.availableComponents = availableComponents;
    }

    @Override
    public @Nullable Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(Boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public @Nullable Boolean getOptional() {
        return optional;
    }

    public void setOptional(Boolean optional) {
        this.optional = optional;
    }

    @Override
    public @Nullable Integer getMaxComponents() {
        return maxComponents;
    }

    public void setMaxComponents(Integer maxComponents) {
        this.maxComponents = maxComponents;
    }

    @Override
    public @Nullable Boolean getCreateAreaNode() {
        return createAreaNode;
    }

    public void setCreateAreaNode(Boolean createAreaNode) {
        this.createAreaNode = createAreaNode;
    }

    @Override
    public String getType() {
        String type = super.getType();
        return type == null ? DEFAULT_TYPE : type;
    }

    public void addAvailableComponent(String name, ComponentAvailability availability) {
        availableComponents.put(name, availability);
    }
}
