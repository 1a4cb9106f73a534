package info.magnolia.module.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module descriptor.
 *
 * @param name the module's key
 * @param version its version
 * @param className its bean; null when it has none
 * @param versionHandler its version handler; null for the default one
 * @param components bindings of the set {@code main}, in order
 * @param configurers classes that bind by code
 * @param dependencies modules that must be installed before
 * @param servlets servlets to register
 * @param repositories workspaces and node types
 */
public record ModuleDefinition(
        String name,
        Version version,
        @Nullable String className,
        @Nullable String versionHandler,
        List<ComponentDefinition> components,
        List<String> configurers,
        List<DependencyDefinition> dependencies,
        List<ServletDefinition> servlets,
        List<RepositoryDefinition> repositories) {

    public ModuleDefinition {
        components = List.copyOf(components);
        configurers = List.copyOf(configurers);
        dependencies = List.copyOf(dependencies);
        servlets = List.copyOf(servlets);
        repositories = List.copyOf(repositories);
    }

    public String getName() {
        return name;
    }

    public Version getVersion() {
        return version;
    }

    /** Binds an implementation to a type. */
    public record ComponentDefinition(String type, String implementation, boolean singleton) {}

    /** Another module. */
    public record DependencyDefinition(String name, boolean optional) {}

    /** A servlet with the addresses that it answers. */
    public record ServletDefinition(
            String name, String className, List<String> mappings, Map<String, String> parameters) {}

    /** Workspaces to create, and a file of node types to register. */
    public record RepositoryDefinition(
            List<String> workspaces, @Nullable String nodeTypeFile) {}
}
