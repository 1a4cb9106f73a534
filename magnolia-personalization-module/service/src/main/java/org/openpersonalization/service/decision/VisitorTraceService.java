package org.openpersonalization.service.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.persona.PersonaRequest;
import org.openpersonalization.service.decision.TraceService.ComponentTrace;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.profile.PersonaVisits;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;

/**
 * Explains the decisions on a page for a stored visitor: with the visitor's profile and chance, and with the consent, the device and the
 * country of the newest exposure, since requests and consent cookies are not stored. Each access is audited before data are read.
 *
 * @param visitors the stored data
 * @param traces decides pages
 * @param audit the audit trail
 * @param rules the consent gate
 */
public record VisitorTraceService(
        VisitorDataReader visitors, TraceService traces, Audit audit, Supplier<ConsentRules> rules) {

    /**
     * The decisions for a visitor.
     *
     * @param isKnown whether anything of the visitor is stored
     * @param situation consent and request
     * @param components in the order of the page
     */
    public record VisitorTrace(boolean isKnown, Situation situation, List<ComponentTrace> components) {
        public VisitorTrace {
            components = List.copyOf(components);
        }
    }

    /**
     * Consent and request of the newest exposure.
     *
     * @param asOf its moment; empty without an exposure, when nothing is granted
     * @param granted the granted purposes
     * @param device kind of the device, such as {@code phone}
     * @param country ISO 3166-1 alpha-2; empty when unknown
     */
    public record Situation(Optional<Instant> asOf, SortedSet<Purpose> granted, String device, String country) {

        static Situation of(List<Shown> shown) {
            return shown.stream()
                    .findFirst()
                    .map(Situation::of)
                    .orElseGet(
                            () -> new Situation(Optional.empty(), new TreeSet<>(), Device.Kind.OTHER.attribute(), ""));
        }

        private static Situation of(Shown newest) {
            SortedSet<Purpose> granted = new TreeSet<>();
            Stream.of(newest.consent().split(","))
                    .filter(id -> !id.isEmpty())
                    .map(Purpose::new)
                    .forEach(granted::add);
            SortedMap<String, String> traits = newest.traits().values();
            return new Situation(
                    Optional.of(newest.time()),
                    granted,
                    traits.getOrDefault(Traits.DEVICE, Device.Kind.OTHER.attribute()),
                    traits.getOrDefault(Traits.COUNTRY, ""));
        }

        private PersonaRequest request() {
            Device.Kind kind = Arrays.stream(Device.Kind.values())
                    .filter(each -> each.attribute().equals(device))
                    .findFirst()
                    .orElse(Device.Kind.OTHER);
            return new PersonaRequest(
                    new Place(country, ""),
                    "",
                    new Device(kind, "", ""),
                    new Arrival("", new Campaign("", "", "", "", "")),
                    new PersonaRequest.Moment(Optional.empty(), null),
                    false);
        }

        /** Every purpose of the site, granted or not. */
        private ConsentChoices choices(Set<Purpose> purposes, Instant at) {
            SortedMap<Purpose, Choice> choices = new TreeMap<>();
            purposes.forEach(purpose ->
                    choices.put(purpose, new Choice(granted.contains(purpose), at, false, Integer.MAX_VALUE)));
            return new ConsentChoices(choices);
        }
    }

    /**
     * Decides a page for a visitor.
     *
     * @param code the visitor's code of 32 hexadecimal digits
     * @param page the page's path in the CMS
     */
    public VisitorTrace trace(String code, String page, String actor) {
        audit.note(actor, "visitor.traced", code.toLowerCase(Locale.ROOT), page);
        VisitorData data = visitors.of(code, 1).data();
        Situation situation = Situation.of(data.shown());
        PersonaVisits.Subject subject = new PersonaVisits.Subject(
                situation.request(),
                at -> situation.choices(Set.copyOf(rules.get().purposes()), at),
                VisitorDataReader.keyOf(code),
                at -> data.profile());
        return new VisitorTrace(data.isKnown(), situation, traces.trace(page, subject));
    }
}
