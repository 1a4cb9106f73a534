package info.magnolia.ui.field;

import info.magnolia.ui.datasource.DatasourceDefinition;
import info.magnolia.ui.editor.ItemPreviewDefinition;
import info.magnolia.ui.field.factory.LinkFieldFactory;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is chosen among the items of a data source.
 *
 * @param <T> the type of the items
 */
public class LinkFieldDefinition<T> extends ConfiguredFieldDefinition<T> {

    private String chooserId = "ui-framework-jcr:chooser";
    private @Nullable DatasourceDefinition datasource;
    private @Nullable ItemPreviewDefinition<T> preview;

    /** The generic classes have no literal of their own. */
    @SuppressWarnings("unchecked")
    public LinkFieldDefinition() {
        setFactoryClass((Class<? extends FieldFactory<T>>) (Class<?>) LinkFieldFactory.class);
        setFieldBinderClass((Class<? extends FieldBinder<T>>) (Class<?>) LinkFieldBinder.class);
    }

    public String getChooserId() {
        return chooserId;
    }

    public void setChooserId(String chooserId) {
        this.chooserId = chooserId;
    }

    public @Nullable DatasourceDefinition getDatasource() {
        return datasource;
    }

    public void setDatasource(@Nullable DatasourceDefinition datasource) {
        this.datasource = datasource;
    }

    public @Nullable ItemPreviewDefinition<T> getPreview() {
        return preview;
    }

    public void setPreview(@Nullable ItemPreviewDefinition<T> preview) {
        this.preview = preview;
    }
}
