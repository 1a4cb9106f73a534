package org.openpersonalization.magnolia.installation;

import static org.openpersonalization.service.installation.InstallationCheck.Area.CMS;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.installation.BacklogCheck;
import org.openpersonalization.service.installation.ClassPathChecks;
import org.openpersonalization.service.installation.InstallationCheck;
import org.openpersonalization.service.installation.StoreChecks;
import org.openpersonalization.service.installation.WebhookCheck;
import org.openpersonalization.service.installation.WritingCheck;

/** Every check of an installation in Magnolia, in the order of the report. */
public final class InstallationChecks {

    private static final String STORE_URL = "/modules/personalization/config/store/url";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private InstallationChecks() {}

    /** The checks of the running module. */
    public static List<InstallationCheck> of(
            PersonalizationService service, Definitions definitions, InstantSource clock) {
        return Stream.of(
                        new SettingChecks(service, definitions).all(),
                        inRepository(),
                        new StoreChecks(service::storeFacts, clock).all(),
                        List.of(new WritingCheck(service::writing).check()),
                        List.of(webhook(service)),
                        new BacklogCheck(
                                        () -> service.backlogs().decisions(),
                                        () -> service.backlogs().deletions())
                                .all(),
                        new ClassPathChecks(
                                        InstallationChecks.class.getClassLoader(), InstallationChecks::usesPostgresql)
                                .all())
                .flatMap(List::stream)
                .toList();
    }

    private static InstallationCheck webhook(PersonalizationService service) {
        return new WebhookCheck(
                        () -> service.admins().map(admins -> admins.alerts().webhook()))
                .check();
    }

    private static List<InstallationCheck> inRepository() {
        return List.of(
                InstallationCheck.one(CMS, "filter", FilterCheck::look),
                InstallationCheck.one(CMS, "rendering listener", RenderingChecks::listener),
                InstallationCheck.one(CMS, "template functions", RenderingChecks::functions),
                InstallationCheck.one(CMS, "CSRF bypass", CsrfBypassCheck::look),
                InstallationCheck.one(CMS, "CORS bypass", CorsBypassCheck::look),
                new InstallationCheck(CMS, "servlets", ServletCheck::look),
                new InstallationCheck(CMS, "page cache", PageCacheCheck::look),
                InstallationCheck.one(CMS, "cache key", PageCacheCheck::key),
                new InstallationCheck(CMS, "workspace", WorkspaceCheck::look),
                new InstallationCheck(CMS, "roles", RoleCheck::look));
    }

    private static boolean usesPostgresql() {
        return Configuration.read(configuration -> configuration.text(STORE_URL))
                .filter(url -> url.startsWith(POSTGRESQL))
                .isPresent();
    }
}
