package info.magnolia.freemarker;

import freemarker.ext.beans.BeanModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import info.magnolia.context.Context;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Shows calendars as dates and the context as its properties and attributes. */
final class ContextAwareObjectWrapper extends DefaultObjectWrapper {

    ContextAwareObjectWrapper() {
        super(Configuration.VERSION_2_3_32);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Calendar calendar) {
            return new SimpleDate(calendar.getTime(), TemplateDateModel.DATETIME);
        }
        return value instanceof Context context ? new ContextModel(context) : super.wrap(value);
    }

    /** {@code ctx.response} is a property, {@code ctx.anything} an attribute. */
    private final class ContextModel extends BeanModel {

        private final Context context;

        ContextModel(Context context) {
            super(context, ContextAwareObjectWrapper.this);
            this.context = context;
        }

        @Override
        protected TemplateModel invokeGenericGet(
                @SuppressWarnings("rawtypes") java.util.Map keyMap, Class<?> type, String key)
                throws TemplateModelException {
            Object attribute = context.getAttribute(key);
            return wrap(attribute);
        }
    }
}
