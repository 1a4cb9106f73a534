package org.openpersonalization.host;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.util.Modules;
import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.beans.config.URI2RepositoryManager;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.Context;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.module.model.ModuleDefinition.ComponentDefinition;
import info.magnolia.repository.RepositoryManager;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.host.module.Classes;

/** Binds the host's own components and those of the modules; of two bindings of a type the later module's counts. */
final class ComponentBindings extends AbstractModule {

    private final ModuleRegistry modules;
    private final RepositoryManager repositories;
    private final ServerConfiguration server;
    private final MagnoliaConfigurationProperties properties;

    ComponentBindings(
            ModuleRegistry modules,
            RepositoryManager repositories,
            ServerConfiguration server,
            MagnoliaConfigurationProperties properties) {
        this.modules = modules;
        this.repositories = repositories;
        this.server = server;
        this.properties = properties;
    }

    /** With the modules' configurers, which may bind by code. */
    Module withConfigurers() {
        List<Module> configurers = new ArrayList<>();
        for (ModuleDefinition module : modules.getModuleDefinitions()) {
            for (String name : module.configurers()) {
                configurers.add(configurer(name, module.name()));
            }
        }
        return configurers.isEmpty() ? this : Modules.override(this).with(configurers);
    }

    private static Module configurer(String name, String module) {
        try {
            return (Module) Classes.named(name, module).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Configurer cannot be made [" + name + "]", failure);
        }
    }

    @Override
    protected void configure() {
        bind(ModuleRegistry.class).toInstance(modules);
        bind(RepositoryManager.class).toInstance(repositories);
        bind(ServerConfiguration.class).toInstance(server);
        bind(MagnoliaConfigurationProperties.class).toInstance(properties);
        bind(URI2RepositoryManager.class).in(Scopes.SINGLETON);
        Map<String, ComponentDefinition> byType = new LinkedHashMap<>();
        for (ModuleDefinition module : modules.getModuleDefinitions()) {
            module.components().forEach(component -> byType.put(component.type(), component));
            if (module.className() != null) {
                bind(Classes.named(module.className(), module.name())).in(Scopes.SINGLETON);
            }
        }
        byType.values().forEach(this::bind);
    }

    @SuppressWarnings("unchecked") // a descriptor names classes; Guice checks that they fit
    private void bind(ComponentDefinition component) {
        Class<Object> type = (Class<Object>) Classes.named(component.type(), "a descriptor");
        Class<?> implementation = Classes.named(component.implementation(), "a descriptor");
        ScopedBindingBuilder binding =
                type == implementation ? bind(type) : bind(type).to((Class<Object>) implementation.asSubclass(type));
        if (component.singleton()) {
            binding.in(Scopes.SINGLETON);
        }
    }

    @Provides
    WebContext webContext() {
        return MgnlContext.getWebContext();
    }

    @Provides
    Context context() {
        return MgnlContext.getInstance();
    }

    @Provides
    AggregationState aggregationState() {
        return MgnlContext.getAggregationState();
    }

    @Provides
    @Named("magnolia.contextpath")
    String contextPath() {
        return "";
    }
}
