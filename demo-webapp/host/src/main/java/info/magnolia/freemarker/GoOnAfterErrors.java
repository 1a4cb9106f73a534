package info.magnolia.freemarker;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import java.io.Writer;

/**
 * Hands an error of a template to the rendering context and lets the template go on behind the failed instruction; inside
 * {@code [#attempt]} it goes on with {@code [#recover]}.
 */
final class GoOnAfterErrors implements TemplateExceptionHandler {

    @Override
    public void handleTemplateException(TemplateException error, Environment environment, Writer out)
            throws TemplateException {
        if (environment.isInAttemptBlock()) {
            throw error;
        }
        String name = environment.getMainTemplate().getName();
        Components.getComponent(RenderingContext.class)
                .handleException(new RenderException("Template failed [script=" + name + "]", error));
    }
}
