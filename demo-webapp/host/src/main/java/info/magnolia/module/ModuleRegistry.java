package info.magnolia.module;

import info.magnolia.module.model.ModuleDefinition;
import java.util.List;

/** The modules of the application, each after the ones that it depends on. */
public interface ModuleRegistry {

    boolean isModuleRegistered(String name);

    ModuleDefinition getDefinition(String name);

    List<ModuleDefinition> getModuleDefinitions();
}
