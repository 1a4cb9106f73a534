package org.openpersonalization.host.definition;

import info.magnolia.config.registry.DefinitionProvider;
import info.magnolia.config.registry.Registry;
import info.magnolia.rendering.template.TemplateDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.openpersonalization.host.module.ClassPathFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the definitions of one module from the class path: {@code <module>/templates/**.yaml},
 * {@code <module>/dialogs/**.yaml} and {@code <module>/apps/**.yaml}. A broken file is reported in the log and in its registry; the others are loaded.
 */
public final class LightModuleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LightModuleFiles.class);

    private static final String ENDING = ".yaml";

    private final ClassLoader loader;
    private final String module;

    public LightModuleFiles(ClassLoader loader, String module) {
        this.loader = loader;
        this.module = module;
    }

    public void loadTemplates(Registry<TemplateDefinition> registry) {
        load("templates", registry, (file, tree) -> new TemplateTree(file, loader).toDefinition(tree));
    }

    public void loadDialogs(Registry<DialogDefinition> registry) {
        load("dialogs", registry, (file, tree) -> new DialogDefinition(file.id(), map(file, tree)));
    }

    public void loadApps(Registry<AppDefinition> registry) {
        load("apps", registry, (file, tree) -> new AppDefinition(file.id(), map(file, tree)));
    }

    private <T> void load(String kind, Registry<T> registry, BiFunction<DefinitionFile, Object, T> reader) {
        for (String name : filesIn(module + "/" + kind, ENDING)) {
            String path = name.substring(0, name.length() - ENDING.length());
            DefinitionFile file = new DefinitionFile(module, path, module + "/" + kind + "/" + name);
            registry.register(load(file, kind, reader));
        }
    }

    static Collection<String> filesIn(String folder, String ending) {
        try {
            return ClassPathFolder.listAll(folder, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> DefinitionProvider<T> load(
            DefinitionFile file, String kind, BiFunction<DefinitionFile, Object, T> reader) {
        try {
            return LoadedDefinition.valid(
                    file.id(), reader.apply(file, new YamlFiles(loader, kind).read(file.resource())));
        } catch (BrokenDefinitionException e) {
            LOG.error(e.getMessage());
            return LoadedDefinition.broken(file.id(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> map(DefinitionFile file, Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new BrokenDefinitionException(file.resource(), "a definition must be a map");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
