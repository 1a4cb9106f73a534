package org.openpersonalization.service.visitor.page;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.signal.RequestContext;

/** The traits of a request by which results are segmented. Coarse on purpose: they identify no visitor. */
public final class RequestTraits {

    private RequestTraits() {}

    /** The device, the channel, and the country where it is known. */
    public static Traits of(RequestContext context) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(Traits.DEVICE, context.device().kind().attribute());
        values.put(Traits.SOURCE, TrafficSource.of(context.arrival()).label());
        String country = context.place().country();
        if (!country.isEmpty()) {
            values.put(Traits.COUNTRY, country);
        }
        return new Traits(values);
    }
}
