package info.magnolia.ui.editor;

/**
 * How a field shows the item that it links to.
 *
 * @param <T> the type of the items
 */
public class ItemPreviewDefinition<T> {

    public ItemPreviewDefinition() {}
}
