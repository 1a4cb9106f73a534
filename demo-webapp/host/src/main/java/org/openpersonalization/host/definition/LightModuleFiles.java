package org.openpersonalization.host.definition;

import info.magnolia.config.registry.DefinitionProvider;
import info.magnolia.config.registry.Registry;
import info.magnolia.rendering.template.TemplateDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.openpersonalization.host.definition.shape.DefinitionProblem;
import org.openpersonalization.host.definition.shape.DefinitionProblems;
import org.openpersonalization.host.definition.shape.ShapedTree;
import org.openpersonalization.host.module.ClassPathFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the definitions of one module from the class path: every YAML file below {@code <module>/templates},
 * {@code <module>/dialogs}, {@code <module>/apps}, {@code <module>/contentTypes} and {@code <module>/fieldTypes} is one, a
 * fragment too. A broken file is reported in the log and in its registry; the others are loaded. Values that Magnolia
 * would drop are left out and reported as problems.
 */
public final class LightModuleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LightModuleFiles.class);

    private static final String ENDING = ".yaml";

    private final ClassLoader loader;
    private final String module;
    private final DefinitionProblems problems;

    public LightModuleFiles(ClassLoader loader, String module, DefinitionProblems problems) {
        this.loader = loader;
        this.module = module;
        this.problems = problems;
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

    public void loadContentTypes(Registry<ContentTypeDefinition> registry) {
        load("contentTypes", registry, (file, tree) -> new ContentTypeDefinition(file.id(), map(file, tree)));
    }

    /** Reports the problems of types of fields; the stand-in shows no fields and has no registry for them. */
    public void checkFieldTypes() {
        files("fieldTypes").forEach(file -> load(file, "fieldTypes", (same, tree) -> tree));
    }

    private <T> void load(String kind, Registry<T> registry, BiFunction<DefinitionFile, Object, T> reader) {
        files(kind).forEach(file -> registry.register(load(file, kind, reader)));
    }

    private List<DefinitionFile> files(String kind) {
        String folder = module + "/" + kind;
        return filesIn(folder, ENDING).stream()
                .map(name -> new DefinitionFile(
                        module, name.substring(0, name.length() - ENDING.length()), folder + "/" + name))
                .toList();
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
            return LoadedDefinition.valid(file.id(), reader.apply(file, shaped(file, kind)));
        } catch (BrokenDefinitionException e) {
            LOG.error(e.getMessage());
            problems.add(new DefinitionProblem(
                    kind + " " + file.id(), DefinitionProblem.Severity.MAJOR, "", String.valueOf(e.getMessage())));
            return LoadedDefinition.broken(file.id(), String.valueOf(e.getMessage()));
        }
    }

    private Object shaped(DefinitionFile file, String kind) {
        Object tree = new YamlFiles(loader, kind).read(file.resource());
        Object shaped = ShapedTree.read(problems, kind, file.id(), tree);
        if (shaped == null) {
            throw new BrokenDefinitionException(file.resource(), "no definition can be made of it");
        }
        return shaped;
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
