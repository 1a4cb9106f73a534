package info.magnolia.rendering.template.configured;

import info.magnolia.rendering.template.RenderableDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A renderable definition, as a bean. */
public class ConfiguredRenderableDefinition implements RenderableDefinition {

    private String id = "";
    private String name = "";
    private String renderType = "freemarker";
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String i18nBasename;
    private @Nullable String templateScript;
    private Map<String, RenderableDefinition> variations = new LinkedHashMap<>();
    private Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable Class<?> modelClass;

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void setId(String id) {
        this.id = id;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getRenderType() {
        return renderType;
    }

    public void setRenderType(String renderType) {
        this.renderType = renderType;
    }

    @Override
    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public @Nullable String getI18nBasename() {
        return i18nBasename;
    }

    public void setI18nBasename(String i18nBasename) {
        this.i18nBasename = i18nBasename;
    }

    @Override
    public @Nullable String getTemplateScript() {
        return templateScript;
    }

    public void setTemplateScript(String templateScript) {
        this.templateScript = templateScript;
    }

    @Override
    public Map<String, RenderableDefinition> getVariations() {
        return variations;
    }

    public void setVariations(Map<String, RenderableDefinition> variations) {
        this.variations = variations;
    }

    @Override
    public Map<String, Object> getParameters() {
        return parameters;
    }

    public void setParameters(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    @Override
    public @Nullable Class<?> getModelClass() {
        return modelClass;
    }

    public void setModelClass(Class<?> modelClass) {
        this.modelClass = modelClass;
    }
}
