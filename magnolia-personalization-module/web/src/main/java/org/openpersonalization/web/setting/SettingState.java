package org.openpersonalization.web.setting;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;

/**
 * A setting as its reader knows it.
 *
 * @param path the setting: {@code slices/holdoutPercent}
 * @param written the configured texts, several of a list or map ({@code CH = opt-in}); empty for the default and for a secret
 * @param usual the default; empty where there is none
 * @param expected the values that can be used; empty for a map without entries
 * @param isSecret whether the value is not shown
 * @param effect the value that is in force instead of an invalid one; empty for a valid one
 */
public record SettingState(
        String path,
        List<String> written,
        String usual,
        Optional<Message> expected,
        boolean isSecret,
        Optional<Message> effect) {

    public SettingState {
        written = isSecret ? List.of() : List.copyOf(written);
    }
}
