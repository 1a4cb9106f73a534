package info.magnolia.module;

/** A module's bean that wants to know when it starts and stops. */
public interface ModuleLifecycle {

    void start(ModuleLifecycleContext context);

    void stop(ModuleLifecycleContext context);
}
