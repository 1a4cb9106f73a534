package org.openpersonalization.web.setting;

import org.openpersonalization.message.Message;

/**
 * A setting with a value that cannot be used, or with a name that no setting has.
 *
 * @param path the setting: {@code slices/holdoutPercent}
 * @param value the configured text; {@code …} instead of a secret
 * @param expected the values that can be used: {@code 0 to 100}; of an unknown name the nearest one
 * @param effect the value that is in force instead
 */
public record SettingProblem(String path, String value, Message expected, Message effect) {

    /** Whether there is no setting of this name. */
    public boolean isUnknownName() {
        return effect.id() == SettingCode.NAME_IGNORED;
    }
}
