package info.magnolia.freemarker;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.openpersonalization.host.definition.Labels;

/**
 * FreeMarker with the settings of page templates: scripts from the class path, both tag syntaxes, no escaping of its own
 * (the content is escaped), and an error in one place does not end the template.
 */
@Singleton
public class FreemarkerHelper {

    private final Configuration configuration;
    private final Labels labels;

    @Inject
    public FreemarkerHelper(Labels labels) {
        this.labels = labels;
        this.configuration = configuration();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        configuration.setTemplateLoader(new ClassTemplateLoader(loader, "/"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new ContextAwareObjectWrapper());
        configuration.setTemplateExceptionHandler(new GoOnAfterErrors());
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** Runs the script; errors inside the script are handed to the rendering context and do not come out here. */
    public void render(String templatePath, Locale locale, Map<String, Object> root, Writer out)
            throws TemplateException, IOException {
        root.put("i18n", new LabelsModel(labels, locale));
        configuration.getTemplate(templatePath, locale).process(root, out);
    }
}
