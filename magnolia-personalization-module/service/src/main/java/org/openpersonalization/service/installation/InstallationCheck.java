package org.openpersonalization.service.installation;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * One part of the installation and how it is looked at.
 *
 * @param area the part's place in the report
 * @param name a few English words for messages: {@code page cache}
 * @param look returns the results, in a thread without a request; may throw and may be interrupted
 */
public record InstallationCheck(Area area, String name, Callable<List<CheckResult>> look) {

    /** Places in the report, in its order. */
    public enum Area {
        SETTINGS,
        CMS,
        STORE,
        CLASS_PATH
    }

    /** A check with one result. */
    public static InstallationCheck one(Area area, String name, Callable<CheckResult> look) {
        return new InstallationCheck(area, name, () -> List.of(look.call()));
    }
}
