package info.magnolia.module;

import info.magnolia.module.model.ModuleDefinition;

/** Why a module starts or stops. */
public interface ModuleLifecycleContext {

    int PHASE_SYSTEM_STARTUP = 1;
    int PHASE_MODULE_RESTART = 2;
    int PHASE_SYSTEM_SHUTDOWN = 3;

    ModuleDefinition getCurrentModuleDefinition();

    int getPhase();
}
