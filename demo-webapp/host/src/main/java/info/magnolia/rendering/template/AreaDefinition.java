package info.magnolia.rendering.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definition of an area: a place in a template that holds components. */
public interface AreaDefinition extends TemplateDefinition {

    String TYPE_NO_COMPONENT = "noComponent";
    String TYPE_LIST = "list";
    String TYPE_SINGLE = "single";
    String DEFAULT_TYPE = TYPE_LIST;

    Map<String, ComponentAvailability> getAvailableComponents();

    @Nullable
    Boolean getEnabled();

    @Nullable
    Boolean getOptional();

    @Override
    String getType();

    @Nullable
    Integer getMaxComponents();

    @Nullable
    Boolean getCreateAreaNode();
}
