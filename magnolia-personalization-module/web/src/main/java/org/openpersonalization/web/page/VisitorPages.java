package org.openpersonalization.web.page;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.http.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders visitors' pages from the templates in {@code /personalization/templates/visitor}. A site replaces one by a
 * file of the same path; when that has a fault, the module's own is rendered and the log says why, so that visitors can
 * always refuse.
 */
public final class VisitorPages {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorPages.class);
    private static final String STYLE_SHEET = "/.resources/personalization/webresources/visitor.css";
    private static final Duration NOTICES_CHANGES_AFTER = Duration.ofSeconds(2);

    private static final ObjectMapper MAPS = new ObjectMapper();
    private static final JavaType MODEL = MAPS.getTypeFactory().constructMapType(Map.class, String.class, Object.class);

    private final String styleSheet;
    private final Templates templates;
    private final Templates ours;

    /**
     * Pages.
     *
     * @param overrides the text of a site's own template by its path, such as
     *     {@code /personalization/templates/visitor/banner.ftl}; empty when it has none
     * @param styleSheet path of the site's own style sheet below the application; empty when it has none
     */
    public VisitorPages(Function<String, Optional<String>> overrides, String styleSheet) {
        this.styleSheet = styleSheet;
        this.templates = new Templates(overrides);
        this.ours = new Templates(path -> Optional.empty());
    }

    /** Templates whose engine starts with the first page, since its classes take a good part of the start of the CMS. */
    private static final class Templates {

        private final Function<String, Optional<String>> overrides;
        private @Nullable Configuration configuration;

        Templates(Function<String, Optional<String>> overrides) {
            this.overrides = overrides;
        }

        synchronized Configuration configuration() {
            Configuration known = configuration;
            if (known == null) {
                known = VisitorPages.configuration(overrides);
                configuration = known;
            }
            return known;
        }
    }

    private static Configuration configuration(Function<String, Optional<String>> overrides) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(new TemplateSources(overrides));
        configuration.setTemplateUpdateDelayMilliseconds(NOTICES_CHANGES_AFTER.toMillis());
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        configuration.setLocalizedLookup(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** The style sheets of our pages, for an application. */
    public List<String> styleSheets(String contextPath) {
        return styleSheet.isEmpty()
                ? List.of(contextPath + STYLE_SHEET)
                : List.of(contextPath + STYLE_SHEET, contextPath + styleSheet);
    }

    /** A whole page as an answer. It may load style sheets and pictures of this site, and nothing else. */
    public Answer page(String template, Language language, String contextPath, Map<String, ?> model) {
        return Answer.ok(Answer.Body.text("text/html", html(template, language, contextPath, model)))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'self'")
                .with("Referrer-Policy", "same-origin");
    }

    /**
     * Renders a template.
     *
     * @param template such as {@code preferences}
     * @param model its values, besides {@code text}, {@code language}, {@code context} and {@code styleSheets}
     */
    public String html(String template, Language language, String contextPath, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(asMaps(model));
        all.put("text", language.texts());
        all.put("language", language.shown());
        all.put("wanted", language.wanted());
        all.put("context", contextPath);
        all.put("styleSheets", styleSheets(contextPath));
        try {
            return render(templates, template, all);
        } catch (TemplateException | IOException fault) {
            LOG.warn(
                    "A template has a fault, rendering the module's own in its place [template={}, fault={}]",
                    template,
                    firstLine(fault));
            return renderOurs(template, all);
        }
    }

    /** Records as maps, since not every FreeMarker that a CMS brings along knows records. */
    private static Map<String, Object> asMaps(Map<String, ?> model) {
        return MAPS.convertValue(model, MODEL);
    }

    private static String firstLine(Exception fault) {
        return String.valueOf(fault.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    }

    private String renderOurs(String template, Map<String, Object> model) {
        try {
            return render(ours, template, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The template cannot be read [template=" + template + "]", unreadable);
        } catch (TemplateException fault) {
            throw new IllegalStateException("The template has a fault [template=" + template + "]", fault);
        }
    }

    private static String render(Templates templates, String template, Map<String, Object> model)
            throws TemplateException, IOException {
        StringWriter html = new StringWriter();
        templates.configuration().getTemplate(template + ".ftl").process(model, html);
        return html.toString();
    }
}
