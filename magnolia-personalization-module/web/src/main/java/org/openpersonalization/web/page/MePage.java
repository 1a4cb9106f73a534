package org.openpersonalization.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.signal.RequestContext;

/** What "What you know about me" shows. */
public final class MePage {

    private static final VisitorData NOTHING = new VisitorData(Profile.empty(), List.of(), List.of(), true);

    private MePage() {}

    /**
     * The model of {@code me.ftl}.
     *
     * @param data what is kept; empty for somebody of whom nothing is
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
