package org.openpersonalization.service.visitor.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.RequestContext;

/** Attributes and answers from profiles, each profile read when it is needed, within the budget of a request. */
public final class ProfileService implements AutoCloseable {

    private final ProfileReader reader;
    private final FoldSettings fold;
    private final StageRules stages;

    /**
     * Creates the service.
     *
     * @param fold how signals add up
     * @param stages conditions of the stages of visitors
     */
    public ProfileService(ProfileReader reader, FoldSettings fold, StageRules stages) {
        this.reader = reader;
        this.fold = fold;
        this.stages = stages;
    }

    /** The visits of personas, whose profiles add up as those of visitors do. */
    public PersonaVisits personas(Supplier<ConsentRules> consent, Jurisdictions jurisdictions) {
        return new PersonaVisits(consent, jurisdictions, fold, stages);
    }

    /**
     * The profile.
     *
     * @param watermark of the visitor's last action; empty without a recent one
     * @throws AttributesUnavailableException when the store fails or the budget is used up
     */
    public KnownProfile read(VisitorKey visitor, Optional<Watermark> watermark) {
        return reader.read(visitor, watermark);
    }

    /** Attributes of a request and of a profile, which is read with the first of its attributes. */
    public Attributes attributes(RequestContext context, Supplier<KnownProfile> profile) {
        return new LazyProfile(context, () -> fetched(profile.get(), context));
    }

    private LazyProfile.FetchedProfile fetched(KnownProfile known, RequestContext context) {
        return new LazyProfile.FetchedProfile(
                new ProfileAttributes(known.profile(), context.time().toInstant(), fold, stages), known.isBehind());
    }

    /** The visitor's answers to a question; empty without the grant for it, or while the profile is unavailable. */
    public List<String> declared(Visitor visitor, Supplier<KnownProfile> profile, String question) {
        if (visitor.key().isEmpty() || !visitor.consent().grantsAll(List.of(Purpose.PREFERENCES))) {
            return List.of();
        }
        try {
            return profile.get().profile().declared().getOrDefault(question, List.of());
        } catch (AttributesUnavailableException unavailable) {
            return List.of();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
