package org.openpersonalization.store.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.openpersonalization.profile.DayCounts;
import org.openpersonalization.profile.Interest;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.Session;
import org.openpersonalization.profile.Visits;

/** Profiles as JSON and back, without losing a bit. Names are short, since every profile has them; they never change. */
public final class ProfileJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProfileJson() {}

    public static String write(Profile profile) {
        ObjectNode node = JSON.createObjectNode();
        node.put("seq", profile.sequence());
        profile.visits().ifPresent(visits -> writeVisits(visits, node.putObject("visits")));
        ObjectNode counters = node.putObject("counters");
        profile.counters().forEach((name, counts) -> {
            ObjectNode each = counters.putObject(name);
            each.put("n", counts.total());
            counts.byDay().forEach((day, count) -> each.put(String.valueOf(day), count));
        });
        ObjectNode interests = node.putObject("interests");
        profile.interests()
                .forEach((topic, interest) -> interests
                        .putArray(topic)
                        .add(interest.weight())
                        .add(interest.asOf().toEpochMilli()));
        ObjectNode declared = node.putObject("declared");
        profile.declared().forEach((name, values) -> values.forEach(declared.withArray(name)::add));
        return node.toString();
    }

    private static void writeVisits(Visits visits, ObjectNode node) {
        node.put("first", visits.firstSeen().toEpochMilli());
        if (visits.previousSeen() != null) {
            node.put("previous", visits.previousSeen().toEpochMilli());
        }
        node.put("sessions", visits.sessions());
        node.put("bounces", visits.bounces());
        node.put("start", visits.current().start().toEpochMilli());
        node.put("last", visits.current().last().toEpochMilli());
        ObjectNode counts = node.putObject("counts");
        visits.current().counts().forEach(counts::put);
    }

    public static Profile read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Profile(
                    node.get("seq").longValue(),
                    Optional.ofNullable(node.get("visits")).map(ProfileJson::readVisits),
                    counters(node.get("counters")),
                    interests(node.get("interests")),
                    declared(node.get("declared")));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A stored profile is malformed", malformed);
        }
    }

    private static Visits readVisits(JsonNode node) {
        SortedMap<String, Long> counts = new TreeMap<>();
        each(node.get("counts"), (name, count) -> counts.put(name, count.longValue()));
        Session session = new Session(moment(node.get("start")), moment(node.get("last")), counts);
        return new Visits(
                moment(node.get("first")),
                node.has("previous") ? moment(node.get("previous")) : null,
                node.get("sessions").longValue(),
                node.get("bounces").longValue(),
                session);
    }

    private static SortedMap<String, DayCounts> counters(JsonNode node) {
        SortedMap<String, DayCounts> counters = new TreeMap<>();
        each(node, (name, counter) -> {
            SortedMap<Long, Long> byDay = new TreeMap<>();
            each(counter, (day, count) -> {
                if (!day.equals("n")) {
                    byDay.put(Long.valueOf(day), count.longValue());
                }
            });
            counters.put(name, new DayCounts(counter.get("n").longValue(), byDay));
        });
        return counters;
    }

    private static SortedMap<String, Interest> interests(JsonNode node) {
        SortedMap<String, Interest> interests = new TreeMap<>();
        each(node, (name, value) -> {
            ArrayNode pair = (ArrayNode) value;
            interests.put(name, new Interest(pair.get(0).doubleValue(), moment(pair.get(1))));
        });
        return interests;
    }

    private static SortedMap<String, List<String>> declared(JsonNode node) {
        SortedMap<String, List<String>> declared = new TreeMap<>();
        each(node, (name, list) -> {
            List<String> values = new ArrayList<>();
            list.forEach(value -> values.add(value.textValue()));
            declared.put(name, values);
        });
        return declared;
    }

    private static void each(JsonNode node, BiConsumer<String, JsonNode> action) {
        node.fieldNames().forEachRemaining(name -> action.accept(name, node.get(name)));
    }

    private static Instant moment(JsonNode millis) {
        return Instant.ofEpochMilli(millis.longValue());
    }
}
