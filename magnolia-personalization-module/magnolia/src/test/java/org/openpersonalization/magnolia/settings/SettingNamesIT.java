package org.openpersonalization.magnolia.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.Components;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.magnolia.MagnoliaExtension;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

@ExtendWith(MagnoliaExtension.class)
@DisplayName("magnolia-api §8 names of settings that Magnolia ignores")
class SettingNamesIT {

    private static final String CONFIGURATION = "/modules/personalization/config";
    private static final List<String> MISSPELT =
            List.of("/slices/holdoutPrecent", "/holdoutPercent", "/bananas", "/consents/validDays");

    @AfterEach
    void removeThem() throws RepositoryException {
        inConfig(config -> {
            for (String path : MISSPELT) {
                if (config.itemExists(CONFIGURATION + path)) {
                    config.removeItem(CONFIGURATION + path);
                }
            }
            if (config.nodeExists(CONFIGURATION + "/consents")) {
                config.removeItem(CONFIGURATION + "/consents");
            }
        });
    }

    @Test
    void namesOfTheInstallationAreKnown() {
        assertThat(SettingNames.unknown(PersonalizationModule.class)).isEmpty();
    }

    @Test
    void misspeltNamesAreFoundWithTheNearestOnes() throws RepositoryException, InterruptedException {
        inConfig(config -> {
            for (String path : MISSPELT) {
                int slash = path.lastIndexOf('/');
                Node node = NodeUtil.createPath(
                        config.getRootNode(), CONFIGURATION + path.substring(0, slash), "mgnl:contentNode");
                node.setProperty(path.substring(slash + 1), "20");
            }
        });

        assertThat(SettingNames.unknown(PersonalizationModule.class))
                .allSatisfy(problem -> assertThat(problem.value()).isEqualTo("…"))
                .extracting(
                        SettingProblem::path,
                        problem -> MessageCatalogue.english().text(problem.expected()))
                .containsExactlyInAnyOrder(
                        tuple("slices/holdoutPrecent", "the name slices/holdoutPercent"),
                        tuple("holdoutPercent", "the name slices/holdoutPercent"),
                        tuple("bananas", "a name of the tables in docs/configuration.md"),
                        tuple("consents", "the name consent"));
        assertThat(problemsOfTheRunningModule())
                .extracting(SettingProblem::path)
                .contains("slices/holdoutPrecent");
    }

    /** The module restarts some time after the change. */
    private static List<SettingProblem> problemsOfTheRunningModule() throws InterruptedException {
        PersonalizationService service = Components.getComponent(PersonalizationService.class);
        for (int i = 0; i < 600 && service.settingProblems().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(service.settingProblems())
                .allSatisfy(problem -> assertThat(problem.effect().id()).isEqualTo(SettingCode.NAME_IGNORED));
        return service.settingProblems();
    }

    private static void inConfig(Change change) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            Session config = MgnlContext.getJCRSession("config");
            change.in(config);
            config.save();
            return true;
        });
    }

    private interface Change {
        void in(Session config) throws RepositoryException;
    }
}
