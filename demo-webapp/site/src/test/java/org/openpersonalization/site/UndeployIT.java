package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.host.repository.JackrabbitRepositoryManager;
import org.openpersonalization.magnolia.PersonalizationModule;

@ExtendWith(SiteExtension.class)
class UndeployIT {

    /** The promise of docs/performance.md. */
    private static final long MOST_BYTES_AT_REST = 60_000_000;

    /** A phase of the life of a module. */
    private record Phase(ModuleDefinition module, int phase) implements ModuleLifecycleContext {
        @Override
        public ModuleDefinition getCurrentModuleDefinition() {
            return module;
        }

        @Override
        public int getPhase() {
            return phase;
        }
    }

    @Test
    void nothingOfTheModuleIsLeftWhenItStops(Site site) throws InterruptedException {
        stop();
        Set<Thread> before = ProcessUse.threads();

        start();
        try {
            use(site);
            assertThat(ProcessUse.openFiles()).isNotEmpty();
        } finally {
            stop();
        }
        Set<Thread> after = ProcessUse.threads();
        List<String> files = ProcessUse.openFiles();
        List<String> sessions = sessions();
        start();

        after.removeAll(before);
        assertThat(after).extracting(Thread::getName).isEmpty();
        assertThat(files).isEmpty();
        assertThat(sessions).isEmpty();
    }

    @Test
    void moduleAtRestHasItsMemory(Site site) throws InterruptedException {
        use(site);
        long with = ProcessUse.heap();
        stop();
        long without = ProcessUse.heap();
        start();

        assertThat(with - without).isBetween(0L, MOST_BYTES_AT_REST);
    }

    private static ModuleLifecycle module() {
        return Components.getComponent(PersonalizationModule.class);
    }

    private static ModuleLifecycleContext phase(int phase) {
        ModuleDefinition own = Components.getComponent(ModuleRegistry.class).getModuleDefinitions().stream()
                .filter(definition -> definition.name().equals("personalization"))
                .findFirst()
                .orElseThrow();
        return new Phase(own, phase);
    }

    private void stop() {
        MgnlContext.doInSystemContext(() -> {
            module().stop(phase(ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN));
            return true;
        });
    }

    private void start() {
        MgnlContext.doInSystemContext(() -> {
            module().start(phase(ModuleLifecycleContext.PHASE_SYSTEM_STARTUP));
            return true;
        });
    }

    /** Whatever starts threads only when it is needed is needed here. */
    private static void use(Site site) throws InterruptedException {
        Person.awaitRecording(site);
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral", "analytics");
        visitor.page("/home/pricing.html");
        visitor.signals(Person.event("undeploy"));
        visitor.page("/home/pricing.html");
        Admin admin = Admin.loggedIn(site, "superuser");
        assertThat(admin.post("/ledger/verifications", "{}").has("id")).isTrue();
        assertThat(admin.get("/health?detail=true").statusCode()).isEqualTo(200);
        visitor.get("/.personalization/data");
        visitor.refuse("behavioral");
    }

    /** The threads of the module that hold a session of the repository; a request ends its own. */
    private static List<String> sessions() {
        JackrabbitRepositoryManager repositories =
                (JackrabbitRepositoryManager) Components.getComponent(RepositoryManager.class);
        return repositories.threadsWithSessions().stream()
                .filter(thread -> !thread.equals("main") && !thread.startsWith("http-nio"))
                .toList();
    }
}
