package org.openpersonalization.service.visitor.profile;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
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
        RequestContext context = persona.request().context(page, now);
        Instant time = context.time().toInstant();
        ConsentSituation situation = ConsentSituation.of(consent.get(), jurisdictions, context);
        Visitor visitor =
                Visitor.of(situation, Optional.empty(), persona.consent(time), () -> Optional.of(persona.key()));
        Attributes attributes = visitor.key().isEmpty() ? context : attributes(persona, context);
        return new PersonaVisit(visitor, context, new Visit(attributes, visitor.consent(), visitor.pseudonym(), time));
    }

    private Attributes attributes(Persona persona, RequestContext context) {
        Instant time = context.time().toInstant();
        ProfileAttributes profile = new ProfileAttributes(persona.profile(time, fold, stages), time, fold, stages);
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
