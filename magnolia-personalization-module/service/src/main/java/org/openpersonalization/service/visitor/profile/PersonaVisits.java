package org.openpersonalization.service.visitor.profile;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.persona.PersonaRequest;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.RequestContext;

/**
 * Makes visits of personas by the rules for visitors: consent comes first, and without a granted purpose there is no pseudonym and no
 * profile. Reads and writes no store.
 *
 * @param consent the consent gate
 * @param jurisdictions the regime by jurisdiction
 * @param fold how signals add up
 * @param stages thresholds of the stages
 */
public record PersonaVisits(
        Supplier<ConsentRules> consent, Jurisdictions jurisdictions, FoldSettings fold, StageRules stages) {

    /**
     * The visit of a persona.
     *
     * @param page the page's path in the CMS
     * @param now the current moment in the site's time zone
     * @throws IllegalArgumentException when no visitor can have the attributes of the persona
     */
    public PersonaVisit of(Persona persona, String page, ZonedDateTime now) {
        return of(
                new Subject(
                        persona.request(),
                        persona::consent,
                        persona.key(),
                        time -> persona.profile(time, fold, stages)),
                page,
                now);
    }

    /**
     * A visitor in a described situation.
     *
     * @param request the request that the visitor sends
     * @param choices the visitor's choices, made at a moment
     * @param key the pseudonym
     * @param profile the profile at a moment
     */
    public record Subject(
            PersonaRequest request,
            Function<Instant, ConsentChoices> choices,
            VisitorKey key,
            Function<Instant, Profile> profile) {}

    /**
     * The visit of a visitor in a described situation.
     *
     * @param page the page's path in the CMS
     * @param now the current moment in the site's time zone
     */
    public PersonaVisit of(Subject subject, String page, ZonedDateTime now) {
        RequestContext context = subject.request().context(page, now);
        Instant time = context.time().toInstant();
        ConsentSituation situation = ConsentSituation.of(consent.get(), jurisdictions, context);
        Visitor visitor = Visitor.of(
                situation, Optional.empty(), subject.choices().apply(time), () -> Optional.of(subject.key()));
        Attributes attributes = visitor.key().isEmpty() ? context : attributes(subject, context);
        return new PersonaVisit(visitor, context, new Visit(attributes, visitor.consent(), visitor.pseudonym(), time));
    }

    private Attributes attributes(Subject subject, RequestContext context) {
        Instant time = context.time().toInstant();
        ProfileAttributes profile = new ProfileAttributes(subject.profile().apply(time), time, fold, stages);
        return new LazyProfile(context, () -> new LazyProfile.FetchedProfile(profile, false));
    }

    /**
     * Checks a persona.
     *
     * @throws IllegalArgumentException when no visitor can have its attributes
     */
    public void require(Persona persona, ZonedDateTime now) {
        persona.profile(persona.request().context("", now).time().toInstant(), fold, stages);
    }
}
