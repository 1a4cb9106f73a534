package info.magnolia.rendering.model;

import info.magnolia.jcr.util.ContentMap;
import info.magnolia.rendering.template.RenderableDefinition;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/**
 * A model that does nothing; the base of those that do.
 *
 * @param <RD> the type of the definition
 */
public class RenderingModelImpl<RD extends RenderableDefinition> implements RenderingModel<RD> {

    protected final Node content;
    protected final RD definition;
    protected @Nullable RenderingModel<?> parentModel;
    protected @Nullable ContentMap contentMap;

    public RenderingModelImpl(Node content, RD definition, @Nullable RenderingModel<?> parent) {
        this.content = content;
        this.definition = definition;
        this.parentModel = parent;
    }

    @Override
    public @Nullable RenderingModel<?> getParent() {
        return parentModel;
    }

    @Override
    public RenderingModel<?> getRoot() {
        return parentModel == null ? this : parentModel.getRoot();
    }

    @Override
    public Node getNode() {
        return content;
    }

    @Override
    public ContentMap getContent() {
        ContentMap map = contentMap == null ? new ContentMap(content) : contentMap;
        contentMap = map;
        return map;
    }

    public RD getDef() {
        return getDefinition();
    }

    @Override
    public RD getDefinition() {
        return definition;
    }

    @Override
    public @Nullable String execute() {
        return null;
    }
}
