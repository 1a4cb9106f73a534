package info.magnolia.rendering.template.configured;

import info.magnolia.rendering.template.AreaDefinition;
import info.magnolia.rendering.template.TemplateDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page or component template as a bean. */
public class ConfiguredTemplateDefinition extends ConfiguredRenderableDefinition implements TemplateDefinition {

    private @Nullable Boolean visible;
    private @Nullable Boolean editable;
    private @Nullable String dialog;
    private Map<String, AreaDefinition> areas = new LinkedHashMap<>();
    private @Nullable String type;
    private @Nullable String subtype;

    @Override
    public @Nullable Boolean getVisible() {
        return visible;
    }

    public void setVisible(Boolean visible) {
        this.visible = visible;
    }

    @Override
    public @Nullable Boolean getEditable() {
        return editable;
    }

    public void setEditable(Boolean editable) {
        this.editable = editable;
    }

    @Override
    public @Nullable String getDialog() {
        return dialog;
    }

    public void setDialog(String dialog) {
        this.dialog = dialog;
    }

    @Override
    public Map<String, AreaDefinition> getAreas() {
        return areas;
    }

    public void setAreas(Map<String, AreaDefinition> areas) {
        this.areas = areas;
    }

    @Override
    public @Nullable String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    @Override
    public @Nullable String getSubtype() {
        return subtype;
    }

    public void setSubtype(String subtype) {
        this.subtype = subtype;
    }

    public void addArea(String name, AreaDefinition area) {
        areas.put(name, area);
    }
}
