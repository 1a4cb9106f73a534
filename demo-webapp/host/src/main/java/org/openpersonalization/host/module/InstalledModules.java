package org.openpersonalization.host.module;

import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.module.model.ModuleDefinition.DependencyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The modules on the class path, each after the ones that it depends on; of two independent ones by name. */
public final class InstalledModules implements ModuleRegistry {

    private static final String DESCRIPTORS = "META-INF/magnolia";
    private static final String CORE = "core";

    private final Map<String, ModuleDefinition> ordered = new LinkedHashMap<>();

    private InstalledModules(Map<String, ModuleDefinition> found) {
        if (found.containsKey(CORE)) {
            add(CORE, found, new ArrayList<>());
        }
        found.keySet().forEach(name -> add(name, found, new ArrayList<>()));
    }

    /** Finds them. */
    public static InstalledModules onClassPath() {
        Map<String, ModuleDefinition> found = new TreeMap<>();
        try {
            for (String file : ClassPathFolder.list(DESCRIPTORS, ".xml")) {
                ModuleDefinition module = DescriptorReader.read("/" + DESCRIPTORS + "/" + file);
                found.put(module.name(), module);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("Module descriptors cannot be listed", unreadable);
        }
        return new InstalledModules(found);
    }

    private void add(String name, Map<String, ModuleDefinition> found, List<String> waiting) {
        if (ordered.containsKey(name)) {
            return;
        }
        if (waiting.contains(name)) {
            throw new IllegalStateException("Modules depend on each other in a circle " + waiting);
        }
        waiting.add(name);
        for (DependencyDefinition dependency : found.get(name).dependencies()) {
            if (found.containsKey(dependency.name())) {
                add(dependency.name(), found, waiting);
            } else if (!dependency.optional()) {
                throw new IllegalStateException("A module needs another that is not there [module=" + name + ", needs="
                        + dependency.name() + "]");
            }
        }
        waiting.remove(name);
        ordered.put(name, found.get(name));
    }

    @Override
    public boolean isModuleRegistered(String name) {
        return ordered.containsKey(name);
    }

    @Override
    public ModuleDefinition getDefinition(String name) {
        ModuleDefinition module = ordered.get(name);
        if (module == null) {
            throw new IllegalArgumentException("There is no such module [" + name + "]");
        }
        return module;
    }

    @Override
    public List<ModuleDefinition> getModuleDefinitions() {
        return List.copyOf(ordered.values());
    }
}
