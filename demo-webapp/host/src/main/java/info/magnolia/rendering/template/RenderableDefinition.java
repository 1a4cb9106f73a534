package info.magnolia.rendering.template;

import info.magnolia.config.NamedDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a node becomes output: renderer, script, model and parameters. */
public interface RenderableDefinition extends NamedDefinition {

    String getId();

    void setId(String id);

    @Override
    String getName();

    String getRenderType();

    @Nullable
    String getTitle();

    @Nullable
    String getDescription();

    @Nullable
    String getI18nBasename();

    @Nullable
    String getTemplateScript();

    Map<String, RenderableDefinition> getVariations();

    Map<String, Object> getParameters();

    @Nullable
    Class<?> getModelClass();
}
