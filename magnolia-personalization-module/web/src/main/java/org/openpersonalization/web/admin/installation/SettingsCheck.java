package org.openpersonalization.web.admin.installation;

import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.InstallationCheck;
import org.openpersonalization.web.setting.SettingProblem;

/** Whether every setting has a value that can be used; one result for each that has not, or whose name no setting has. */
public final class SettingsCheck {

    private final Supplier<List<SettingProblem>> problems;

    /**
     * A check.
     *
     * @param problems the settings with a wrong value, secrets left out
     */
    public SettingsCheck(Supplier<List<SettingProblem>> problems) {
        this.problems = problems;
    }

    public InstallationCheck check() {
        return new InstallationCheck(InstallationCheck.Area.SETTINGS, "settings", this::results);
    }

    private List<CheckResult> results() {
        List<CheckResult> wrong =
                problems.get().stream().map(SettingsCheck::wrong).toList();
        return wrong.isEmpty() ? List.of(CheckResult.of(CheckCode.SETTINGS_VALID)) : wrong;
    }

    private static CheckResult wrong(SettingProblem problem) {
        if (problem.isUnknownName()) {
            return CheckResult.of(CheckCode.SETTING_UNKNOWN)
                    .with("path", problem.path())
                    .with("expected", problem.expected());
        }
        return CheckResult.of(CheckCode.SETTING_INVALID)
                .with("path", problem.path())
                .with("value", problem.value())
                .with("expected", problem.expected())
                .with("effect", problem.effect());
    }
}
