package org.openpersonalization.magnolia.installation;

import static org.openpersonalization.service.installation.InstallationCheck.Area.SETTINGS;

import java.util.List;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.InstallationCheck;
import org.openpersonalization.web.admin.installation.SettingsCheck;

/** Settings, keys and definitions, as the running module has them. */
final class SettingChecks {

    private final PersonalizationService service;
    private final Definitions definitions;

    SettingChecks(PersonalizationService service, Definitions definitions) {
        this.service = service;
        this.definitions = definitions;
    }

    List<InstallationCheck> all() {
        return List.of(
                InstallationCheck.one(SETTINGS, "switch", this::switchedOn),
                new SettingsCheck(service::settingProblems).check(),
                new InstallationCheck(SETTINGS, "keys", KeyCheck::look),
                InstallationCheck.one(SETTINGS, "definitions", this::definitions),
                InstallationCheck.one(SETTINGS, "ledger", this::ledger));
    }

    private CheckResult switchedOn() {
        return CheckResult.of(
                service.current().isPresent() ? CheckCode.PERSONALIZATION_ON : CheckCode.PERSONALIZATION_OFF);
    }

    private CheckResult definitions() {
        int faults = definitions.faultCount();
        return CheckResult.of(faults == 0 ? CheckCode.DEFINITIONS_VALID : CheckCode.DEFINITIONS_FAULTY)
                .with("audiences", String.valueOf(definitions.audienceCount()))
                .with("faults", String.valueOf(faults));
    }

    private CheckResult ledger() {
        return CheckResult.of(
                switch (service.ledgerState()) {
                    case OK -> CheckCode.LEDGER_VALID;
                    case NOT_ANCHORED -> CheckCode.LEDGER_NOT_ANCHORED;
                    case FAULT -> CheckCode.LEDGER_BROKEN;
                    case UNCHECKED -> CheckCode.LEDGER_UNVERIFIED;
                });
    }
}
