package info.magnolia.rendering.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definition of a page or component template. */
public interface TemplateDefinition extends RenderableDefinition {

    @Nullable
    Boolean getVisible();

    @Nullable
    String getDialog();

    Map<String, AreaDefinition> getAreas();

    @Nullable
    String getType();

    @Nullable
    String getSubtype();

    @Nullable
    Boolean getEditable();
}
