package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.openpersonalization.service.audience.AudienceSize;

/**
 * How many visitors match now, as far as profiles tell. Few are never told apart, nor are few that do not match.
 *
 * @param state how to read it
 * @param visitors those that match; 0 where there are too few to say, or where it is not known
 * @param total all visitors with a profile; 0 where there are too few to say
 * @param looked of how many the newest profiles were looked at
 * @param atMost whether fewer may match, since some attributes are those of a request and not of a profile
 * @param uncounted these attributes
 */
public record CountView(
        AudienceSize.State state, long visitors, long total, long looked, boolean atMost, List<String> uncounted) {

    static CountView of(AudienceSize size) {
        return new CountView(
                size.state(), size.visitors(), size.total(), size.looked(), size.atMost(), size.uncounted());
    }
}
