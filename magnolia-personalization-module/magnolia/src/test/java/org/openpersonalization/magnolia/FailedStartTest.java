package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.settings.Settings;

@DisplayName("A start with a folder that cannot be made")
class FailedStartTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path home;

    private PersonalizationService service;
    private PersonalizationModule module;

    @BeforeEach
    void putAFileInTheFoldersPlace() throws IOException {
        Files.writeString(home.resolve("personalization-checkpoints"), "a file");
        service = new PersonalizationService(
                new Definitions(),
                new SiteClock(),
                new SiteRandom(),
                new ServerConfiguration(),
                key -> home.toString(),
                new ProfileStores(),
                new SiteComponents(
                        new Definitions(), new TemplateDefinitionRegistry(), new DefaultI18nContentSupport()));
        module = new PersonalizationModule(mock(DefinitionWatch.class), service);
        module.getKeys().setPseudonyms(KEY);
        module.getKeys().setCookies(Map.of("key-001", KEY));
        module.getKeys().setCheckpoints(Map.of("key-001", KEY));
    }

    @Test
    void closesWhatItOpened() throws InterruptedException {
        Set<Thread> before = threads();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> service.configure(new Settings(module, Map.of())))
                .withMessageContaining("personalization-checkpoints");

        assertThat(threadsThatStay(before)).isEmpty();
    }

    @Test
    void leavesTheModuleOffAndTheCmsGoesOn() {
        module.start(null);

        assertThat(service.current()).isEmpty();
        assertThat(service.visitors()).isEmpty();
        assertThat(service.settingProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("ledger/checkpoints");
            assertThat(problem.value()).contains("personalization-checkpoints");
        });
    }

    private static List<String> threadsThatStay(Set<Thread> before) throws InterruptedException {
        Set<Thread> since = threads();
        since.removeAll(before);
        for (Thread thread : since) {
            thread.join(2_000);
        }
        return since.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
