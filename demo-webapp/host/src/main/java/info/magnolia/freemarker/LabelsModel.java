package info.magnolia.freemarker;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Locale;
import org.openpersonalization.host.definition.Labels;

/** Labels as templates read them: {@code i18n['key']} or {@code i18n.key}. */
record LabelsModel(Labels labels, Locale locale) implements TemplateHashModel {

    @Override
    public TemplateModel get(String key) {
        return new SimpleScalar(labels.label(key, locale));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
