package org.openpersonalization.magnolia.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.ui.TextField;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.ui.datasource.DatasourceDefinition;
import info.magnolia.ui.editor.ItemPreviewDefinition;
import info.magnolia.ui.field.LinkFieldBinder;
import info.magnolia.ui.field.LinkFieldDefinition;
import info.magnolia.ui.field.TextFieldBinder;
import info.magnolia.ui.field.factory.LinkFieldFactory;
import org.junit.jupiter.api.Test;

class ImageFieldDefinitionTest {

    private static final DatasourceDefinition ASSETS = () -> "assets";

    /** The DAM's own field, as Magnolia has it: the class {@code LinkFieldDefinition} with the DAM's chooser, source and preview. */
    public static final class FieldOfTheDam extends LinkFieldDefinition<Object> {
        public FieldOfTheDam() {
            setChooserId("dam-app-core:chooser");
            setDatasource(ASSETS);
            setPreview(new ItemPreviewDefinition<>());
        }
    }

    @Test
    void choosesAmongTheAssetsOfTheDam() {
        ImageFieldDefinition field = new ImageFieldDefinition(FieldOfTheDam.class.getName());

        assertThat(field.getChooserId()).isEqualTo("dam-app-core:chooser");
        assertThat(field.getDatasource()).isSameAs(ASSETS);
        assertThat(field.getPreview()).isNotNull();
        assertThat(field.getFactoryClass()).isEqualTo(LinkFieldFactory.class);
        assertThat(field.getFieldBinderClass()).isEqualTo(LinkFieldBinder.class);
    }

    @Test
    void isNotShownAndKeepsItsValueWithoutTheDam() {
        ImageFieldDefinition field = new ImageFieldDefinition();

        assertThat(field.getDatasource()).isNull();
        assertThat(field.getFieldBinderClass()).isEqualTo(TextFieldBinder.class);
        assertThat(field.getFactoryClass()).isEqualTo(HiddenImageFieldFactory.class);
        TextField shown =
                (TextField) new HiddenImageFieldFactory(field, mock(ComponentProvider.class)).createFieldComponent();
        shown.setValue("jcr:1");
        assertThat(shown.isVisible()).isFalse();
        assertThat(shown.getValue()).isEqualTo("jcr:1");
    }

    /** Another class of that name would be no field. */
    @Test
    void takesNothingOverFromAClassThatIsNoField() {
        assertThat(new ImageFieldDefinition("java.util.ArrayList").getFactoryClass())
                .isEqualTo(HiddenImageFieldFactory.class);
    }
}
