package org.openpersonalization.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.signal.RequestContext;

/** The page "Your data". */
public final class MePage {

    private static final VisitorData NOTHING = new VisitorData(Profile.empty(), List.of(), List.of(), true);

    private MePage() {}

    /**
     * The model of {@code me.ftl}.
     *
     * @param data the stored data; empty for an unknown visitor
     */
    public static Map<String, Object> model(Language language, Optional<VisitorData> data, RequestContext context) {
        ProfileWords words = new ProfileWords(language, context.time().getZone());
        MeasuredWords measured = new MeasuredWords(language, context.time().getZone());
        VisitorData known = data.orElse(NOTHING);
        Profile profile = known.profile();
        Map<String, Object> model = new HashMap<>();
        model.put("isKnown", data.isPresent());
        model.put("visits", words.visits(profile));
        model.put("counts", words.counts(profile, context.time().toInstant()));
        model.put("interests", words.interests(profile));
        model.put("answers", words.answers(profile));
        model.put("activities", measured.activities(known));
        model.put("comparisons", measured.comparisons(known));
        model.put("traits", measured.traits(known));
        return model;
    }
}
