package org.openpersonalization.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.signal.RequestContext;

/** A site with features of each kind, and visitors with fixed attributes. */
final class FeatureFixtures {

    static final ConsentState ALL = new ConsentState(Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES));

    private FeatureFixtures() {}

    static Audience audience(String name, Map<String, ?> condition) {
        return new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS).compile(name, name, condition);
    }

    static BuiltInFeatures site() {
        return new BuiltInFeatures(
                List.of("climbing", "skiing"),
                Map.of("goal", List.of("relax", "train")),
                List.of(
                        audience("swiss", Map.of("context.country", "CH")),
                        audience("fans", Map.of("profile.interests.climbing", Map.of("$gte", 2)))));
    }

    /** Visitors who differ in each attribute that a built-in feature reads. */
    static List<Attributes> visitors() {
        List<Attributes> visitors = new ArrayList<>();
        String[] devices = {"phone", "tablet", "desktop", "other", "fridge"};
        String[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
        String[] stages = {"new", "engaged", "customer", "lapsing", "lost"};
        Object[] mediums = {"cpc", "EMAIL", "social", "organic", "other", null, null, null, null};
        Object[] hosts = {null, null, null, null, null, "www.google.ch", "m.facebook.com", "example.org", null};
        for (int number = 0; number < 36; number++) {
            Map<String, Object> values = new HashMap<>();
            values.put("context.device", devices[number % devices.length]);
            values.put("context.weekday", days[number % days.length]);
            values.put("context.hour", number % 24);
            values.put("context.country", number % 3 == 0 ? "CH" : "DE");
            values.put("context.utm.medium", mediums[number % mediums.length]);
            values.put("context.referrer.host", hosts[number % hosts.length]);
            values.put("profile.stage", stages[number % stages.length]);
            values.put("profile.sessions", (long) number * number);
            values.put("profile.viewsSession", (long) number % 11);
            values.put("profile.daysAway", number % 4 == 0 ? null : (long) number);
            values.put("profile.interests.climbing", number * 0.37);
            values.put("profile.interests.skiing", number % 5 == 0 ? 1e9 : 0.0);
            values.put("declared.goal", number % 3 == 0 ? null : number % 3 == 1 ? "train" : List.of("relax", "train"));
            visitors.add(values::get);
        }
        return visitors;
    }
}
