package org.openpersonalization.service.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.service.audience.AudienceAttribute.Kind;
import org.openpersonalization.service.audience.AudienceAttribute.Naming;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.SignalKind;

/** The attributes that rules can ask about, with names that this site uses. */
final class AttributeCatalogue {

    private static final List<String> WINDOWS = List.of("", "Session", "1d", "7d", "30d");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<Kind, List<String>> OPERATORS = Map.of(
            Kind.TEXT, List.of("$eq", "$ne", "$in", "$nin", "$regex", "$exists"),
            Kind.CHOICE, List.of("$in", "$nin", "$eq", "$ne"),
            Kind.NUMBER, List.of("$gte", "$lte", "$gt", "$lt", "$eq", "$ne"),
            Kind.DAY, List.of("$gte", "$lte", "$gt", "$lt", "$eq", "$ne"),
            Kind.TRUTH, List.of("$eq"),
            Kind.ANSWERS, List.of("$in", "$nin", "$exists"));
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("context.path", "/home/pricing"),
            Map.entry("context.referrer.host", "blog.example"),
            Map.entry("context.utm.source", "newsletter"),
            Map.entry("context.utm.medium", "email"),
            Map.entry("context.utm.campaign", "spring"),
            Map.entry("context.utm.term", "rope"),
            Map.entry("context.utm.content", "banner"),
            Map.entry("context.browser", "Firefox"),
            Map.entry("context.os", "Android"),
            Map.entry("context.country", "CH"),
            Map.entry("context.region", "US-CA"),
            Map.entry("context.language", "de"),
            Map.entry("context.date", "2026-12-24"),
            Map.entry("context.hour", "18"));
    private static final Set<SignalKind> IN_GROUPS = Set.of(
            SignalKind.PAGE_VIEW,
            SignalKind.FORM_SUBMIT,
            SignalKind.CONVERSION,
            SignalKind.NAMED_EVENT,
            SignalKind.PRODUCT_VIEW,
            SignalKind.CONTENT_CONSUMED);

    private final PageTags tags;
    private final SortedSet<String> used;

    /**
     * A vocabulary.
     *
     * @param tags the content groups and topics of the site's pages
     * @param used paths that audiences read
     */
    AttributeCatalogue(PageTags tags, Set<String> used) {
        this.tags = tags;
        this.used = new TreeSet<>(used);
    }

    /** Returns the attributes of requests, of answers, then of profiles. */
    public List<AudienceAttribute> attributes() {
        List<AudienceAttribute> attributes = new ArrayList<>();
        RequestContext.PATHS.forEach(path -> attributes.add(ofRequest(path)));
        attributes.add(attribute("declared", Kind.ANSWERS, List.of(), Naming.REQUIRED, "climbing"));
        for (SignalKind kind : SignalKind.values()) {
            attributes.add(counted("profile." + kind.counted(), IN_GROUPS.contains(kind)));
        }
        attributes.add(attribute("profile.interests", Kind.NUMBER, List.of(), Naming.REQUIRED, "1"));
        for (String plain : List.of("sessions", "bounces", "daysSinceFirstVisit", "daysSinceLastVisit", "daysAway")) {
            attributes.add(attribute("profile." + plain, Kind.NUMBER, List.of(), Naming.NONE, "3"));
        }
        List<String> stages =
                Arrays.stream(Stage.values()).map(Stage::attribute).toList();
        attributes.add(attribute("profile.stage", Kind.CHOICE, stages, Naming.NONE, "engaged"));
        return attributes;
    }

    private AudienceAttribute ofRequest(String path) {
        String example = EXAMPLES.getOrDefault(path, "");
        return switch (path) {
            case "context.device" -> attribute(path, Kind.CHOICE, devices(), Naming.NONE, "phone");
            case "context.weekday" -> attribute(path, Kind.CHOICE, WEEKDAYS, Naming.NONE, "tuesday");
            case "context.hour" -> attribute(path, Kind.NUMBER, List.of(), Naming.NONE, example);
            case "context.date" -> attribute(path, Kind.DAY, List.of(), Naming.NONE, example);
            case "context.gpc" -> attribute(path, Kind.TRUTH, List.of(), Naming.NONE, "true");
            default -> attribute(path, Kind.TEXT, List.of(), Naming.NONE, example);
        };
    }

    private static List<String> devices() {
        return Arrays.stream(Device.Kind.values()).map(Device.Kind::attribute).toList();
    }

    private AudienceAttribute counted(String path, boolean inGroups) {
        AudienceAttribute plain =
                attribute(path, Kind.NUMBER, List.of(), inGroups ? Naming.OPTIONAL : Naming.NONE, "2");
        return new AudienceAttribute(
                path,
                plain.kind(),
                plain.values(),
                WINDOWS,
                plain.naming(),
                plain.names(),
                plain.operators(),
                plain.example(),
                plain.purpose());
    }

    private AudienceAttribute attribute(String path, Kind kind, List<String> values, Naming naming, String example) {
        List<String> names = naming == Naming.NONE ? List.of() : List.copyOf(namesOf(path));
        String purpose = AttributeReach.purposesOf(path).stream()
                .map(Purpose::id)
                .findFirst()
                .orElse("");
        return new AudienceAttribute(
                path, kind, values, List.of(), naming, names, OPERATORS.get(kind), example, purpose);
    }

    /** Those of the site's pages, and those that audiences ask about already. */
    private SortedSet<String> namesOf(String path) {
        SortedSet<String> names = new TreeSet<>();
        if (path.equals("profile.views")) {
            names.addAll(tags.groups());
        }
        if (path.equals("profile.interests")) {
            names.addAll(tags.topics());
        }
        for (String window : WINDOWS) {
            String prefix = path + window + ".";
            used.stream()
                    .filter(each -> each.startsWith(prefix))
                    .forEach(each -> names.add(each.substring(prefix.length())));
        }
        return names;
    }
}
