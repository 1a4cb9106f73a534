package info.magnolia.rendering.model;

import info.magnolia.jcr.util.ContentMap;
import info.magnolia.rendering.template.RenderableDefinition;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/**
 * The template's {@code model}.
 *
 * @param <RD> the type of the definition
 */
public interface RenderingModel<RD extends RenderableDefinition> {

    /** Returned by {@link #execute()}, it suppresses the output. */
    String SKIP_RENDERING = "skip-rendering";

    @Nullable
    RenderingModel<?> getParent();

    RenderingModel<?> getRoot();

    Node getNode();

    ContentMap getContent();

    RD getDefinition();

    /** Called before the template runs. */
    @Nullable
    String execute();
}
