package org.openpersonalization.web.setting;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Values that a setting takes, and effects of a wrong one. */
public enum SettingCode implements MessageCode {
    AT_MOST_CHARACTERS("most"),
    COOKIE_NAME,
    COUNTRY_OR_REGION,
    CURRENCY_CODE,
    DATABASE_ADDRESS,
    DAY,
    FILE_PATH,
    HEADER_NAME,
    KEY,
    KEYS,
    LOCAL_PATH("example"),
    MORE_THAN_SETTING("setting", "value"),
    NAMED_BY_KEY_ID,
    NAMED_BY_PLACE,
    NAMED_BY_VERDICT,
    NAME_NEAREST("name"),
    NAME_OF_TABLE,
    NUMBER_BETWEEN("least", "most"),
    NUMBER_FROM("least"),
    ORIGIN,
    PROXY_ADDRESS,
    WORKSPACE_NAME,
    REGIME,
    SITE_ORIGIN,
    TIME_ZONE,
    TRUE_FALSE_OR_EMPTY,
    TRUE_OR_FALSE,
    WEBHOOK_ADDRESS,
    WEBHOOK_SECRET,
    WEBHOOK_WHOLE,
    WRITABLE_FILE,

    DEFAULT_IN_FORCE,
    DEFAULT_IN_FORCE_IS("value"),
    ENTRY_LEFT_OUT,
    FORMER_IN_FORCE,
    FORMER_IN_FORCE_IS("value"),
    NAME_IGNORED,
    OFF_UNTIL_RIGHT;

    private final Set<String> fields;

    SettingCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "setting";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
