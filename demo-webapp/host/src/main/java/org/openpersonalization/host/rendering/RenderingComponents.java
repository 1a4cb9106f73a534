package org.openpersonalization.host.rendering;

import com.google.inject.Provides;
import com.google.inject.Scopes;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.WebContext;
import info.magnolia.freemarker.FreemarkerHelper;
import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import info.magnolia.objectfactory.guice.AbstractGuiceComponentConfigurer;
import info.magnolia.rendering.context.AggregationStateBasedRenderingContext;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderExceptionHandler;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.renderer.registry.RendererRegistry;
import info.magnolia.rendering.template.assignment.TemplateDefinitionAssignment;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import info.magnolia.rendering.template.variation.RenderableVariationResolver;
import info.magnolia.templating.functions.TemplatingFunctions;
import info.magnolia.virtualuri.VirtualUriRegistry;
import org.openpersonalization.host.definition.AppRegistry;
import org.openpersonalization.host.definition.ContentTypeRegistry;
import org.openpersonalization.host.definition.DialogRegistry;
import org.openpersonalization.host.definition.Labels;
import org.openpersonalization.host.definition.shape.DefinitionProblems;

/** The components of rendering, as the descriptor of the module {@code rendering} names them. */
public final class RenderingComponents extends AbstractGuiceComponentConfigurer {

    private static final String CONTEXT_OF_REQUEST = RenderingContext.class.getName();

    @Override
    protected void configure() {
        bind(SiteLanguages.class).in(Scopes.SINGLETON);
        bind(I18nContentSupport.class).to(SiteLanguages.class);
        bind(ConfiguredRenderingEngine.class).in(Scopes.SINGLETON);
        bind(RenderingEngine.class).to(ConfiguredRenderingEngine.class);
        bind(TemplateDefinitionAssignment.class).to(AssignedTemplates.class).in(Scopes.SINGLETON);
        bind(RenderExceptionHandler.class).to(LoggedRenderExceptions.class).in(Scopes.SINGLETON);
        bind(RenderableVariationResolver.class).toInstance(definition -> definition);
        bind(TemplateDefinitionRegistry.class).in(Scopes.SINGLETON);
        bind(DialogRegistry.class).in(Scopes.SINGLETON);
        bind(AppRegistry.class).in(Scopes.SINGLETON);
        bind(ContentTypeRegistry.class).in(Scopes.SINGLETON);
        bind(DefinitionProblems.class).in(Scopes.SINGLETON);
        bind(Labels.class).in(Scopes.SINGLETON);
        bind(RendererRegistry.class).in(Scopes.SINGLETON);
        bind(VirtualUriRegistry.class).in(Scopes.SINGLETON);
        bind(FreemarkerHelper.class).in(Scopes.SINGLETON);
        bind(TemplatingFunctions.class).in(Scopes.SINGLETON);
    }

    /** One for each request, however often it is asked for. */
    @Provides
    static RenderingContext renderingContext(
            WebContext web, AggregationState state, RenderExceptionHandler exceptionHandler) {
        RenderingContext present = web.getAttribute(CONTEXT_OF_REQUEST, WebContext.LOCAL_SCOPE);
        if (present != null) {
            return present;
        }
        RenderingContext made = new AggregationStateBasedRenderingContext(state, exceptionHandler);
        web.setAttribute(CONTEXT_OF_REQUEST, made, WebContext.LOCAL_SCOPE);
        return made;
    }

    @Provides
    static CacheInstructor cacheInstructor(WebContext web) {
        return CacheInstructor.of(web.getRequest());
    }
}
