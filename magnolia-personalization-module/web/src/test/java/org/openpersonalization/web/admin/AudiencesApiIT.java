package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/** Tests the responses and changes of the audiences API. */
class AudiencesApiIT extends OnAdminServer {

    /** An audience that was removed, as the audit trail stores it. */
    static final String REMOVED =
            "{\"name\":\"changed\",\"title\":\"Changed\",\"description\":\"\",\"condition\":\"{}\"}";

    private FakeSite site = new FakeSite();

    @BeforeEach
    void renew() {
        site = server.renew();
    }

    private static HttpResponse<String> change(String path, Map<String, ?> body) throws IOException {
        return change(path, JSON.writeValueAsString(body));
    }

    private static JsonNode check(String condition) throws IOException {
        return json(change("/audiences/check", Map.of("condition", condition.replace('\'', '"'))));
    }

    private static HttpResponse<String> save(String name, String condition, boolean isNew) throws IOException {
        return change(
                "/audiences",
                Map.of("name", name, "title", "A title", "condition", condition.replace('\'', '"'), "isNew", isNew));
    }

    /** Visitors who looked at a page of prices just now. */
    private void keep(int visitors) {
        for (int i = 0; i < visitors; i++) {
            Signal view = new Signal.PageView(
                    new Occurrence(UUID.randomUUID(), FakeSite.NOW.minusSeconds(60)),
                    "/pricing",
                    List.of("pricing"),
                    List.of());
            site.profiles
                    .appendLater(new VisitorKey(1, i), Observation.of(List.of(view), FakeSite.NOW))
                    .join();
        }
    }

    private List<String> actions() {
        return site.registers.trail.newest(5).stream()
                .map(event -> event.actor() + " " + event.action() + " " + event.target() + " " + event.detail())
                .toList();
    }

    @Test
    void listSaysWhatEachAudienceIsAndWhatIsWrong() throws IOException {
        JsonNode audiences = read("/audiences").get("audiences");

        assertThat(audiences.findValuesAsText("name")).containsExactly("broken", "nobody", "phones", "pricing");
        assertThat(audiences.at("/0/check/problem").asText()).contains("did you mean [context.device]");
        assertThat(audiences.at("/1/check/findings/0/code").asText()).isEqualTo("no-such-value");
        assertThat(audiences.at("/1/check/findings/0/sentence").asText()).contains("from 0 to 23");
        assertThat(audiences.at("/2/uses")).hasSize(2);
        assertThat(audiences.at("/2/check/rung").asText()).isEqualTo("contextual");
        assertThat(audiences.at("/3/check/rung").asText()).isEqualTo("behavioral");
        assertThat(audiences.at("/3/check/purposes/0").asText()).isEqualTo("behavioral");
        assertThat(audiences.at("/3/check/words").asText()).contains("profile.views7d.pricing is at least 1");
    }

    @Test
    void variantThatNobodySeesIsListedWithItsPage() throws IOException {
        JsonNode component = read("/audiences").at("/components/0");

        assertThat(component.get("page").asText()).isEqualTo("/home");
        assertThat(component.at("/findings/0/code").asText()).isEqualTo("shadowed");
        assertThat(component.at("/findings/0/place").asText()).isEqualTo("second");
    }

    @Test
    void audienceIsShownWithTheNumberOfItsVisitors() throws IOException {
        keep(12);

        JsonNode detail = read("/audiences/pricing");

        assertThat(detail.at("/audience/description").asText()).isEqualTo("For sales");
        assertThat(detail.at("/count/state").asText()).isEqualTo("exact");
        assertThat(detail.at("/count/visitors").asInt()).isEqualTo(13);
        assertThat(detail.at("/count/atMost").asBoolean()).isFalse();
    }

    @Test
    void audienceThatIsNotThereIsNotFound() throws IOException {
        assertThat(server.get(API + "/audiences/unknown").send().statusCode()).isEqualTo(404);
        assertThat(change("/audiences/unknown/remove", Map.of()).statusCode()).isEqualTo(404);
        assertThat(save("unknown", "{}", false).statusCode()).isEqualTo(404);
    }

    @Test
    void fewVisitorsAreNotCountedOneByOne() throws IOException {
        keep(8);
        JsonNode few = check("{'profile.views':{'$gte':1}}").get("count");
        keep(50);
        JsonNode nearlyAll = check("{'declared.goal':{'$exists':false}}").get("count");

        assertThat(few.get("state").asText()).isEqualTo("few");
        assertThat(few.get("visitors").asInt()).isZero();
        assertThat(few.get("total").asInt()).isZero();
        assertThat(nearlyAll.get("state").asText()).isEqualTo("nearly-all");
        assertThat(nearlyAll.get("visitors").asInt()).isZero();
    }

    @Test
    void whatIsReadOfARequestMakesTheCountAnUpperBound() throws IOException {
        keep(20);

        JsonNode mixed =
                check("{'profile.views7d':{'$gte':1},'context.device':'phone'}").get("count");
        JsonNode request = check("{'context.device':'phone'}").get("count");

        assertThat(mixed.get("visitors").asInt()).isEqualTo(21);
        assertThat(mixed.get("atMost").asBoolean()).isTrue();
        assertThat(mixed.at("/uncounted/0").asText()).isEqualTo("context.device");
        assertThat(request.get("state").asText()).isEqualTo("not-countable");
    }

    @Test
    void countThatCannotBeHadLeavesTheRestOfTheAnswer() throws IOException {
        site.close();

        JsonNode detail = read("/audiences/pricing");

        assertThat(detail.at("/count/state").asText()).isEqualTo("unavailable");
        assertThat(detail.at("/audience/check/rung").asText()).isEqualTo("behavioral");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'context.devise':'phone'} | did you mean [context.device]",
                "{'context.device':{'$is':'phone'}} | did you mean",
                "{'context.device' | not a JSON object",
                "[] | not a JSON object"
            })
    void brokenConditionIsToldWithTheCompilersWords(String condition, String words) throws IOException {
        JsonNode attempt = check(condition);
        HttpResponse<String> saved = save("pricing", condition, false);

        assertThat(attempt.at("/check/problem").asText()).contains(words);
        assertThat(attempt.get("count").isNull()).isTrue();
        assertThat(saved.statusCode()).isEqualTo(400);
        assertThat(saved.body()).contains(words);
    }

    @Test
    void newAudienceIsSavedAndNoted() throws IOException {
        assertThat(save("night-owls", "{'context.hour':{'$gte':22}}", true).statusCode())
                .isEqualTo(200);

        assertThat(read("/audiences/night-owls").at("/audience/condition").asText())
                .isEqualTo("{\"context.hour\":{\"$gte\":22}}");
        assertThat(actions().get(0)).isEqualTo("admin audience.created night-owls {\"context.hour\":{\"$gte\":22}}");
        assertThat(save("night-owls", "{}", true).statusCode()).isEqualTo(409);
        assertThat(save("night-owls", "{}", false).statusCode()).isEqualTo(200);
        assertThat(actions().get(0))
                .startsWith("admin audience.changed night-owls before: {")
                .contains("{\\\"context.hour\\\":{\\\"$gte\\\":22}}");
    }

    @Test
    void replacedTitleAndDescriptionAreNoted() throws IOException {
        save("renamed", "{}", true);

        change(
                "/audiences",
                Map.of(
                        "name", "renamed",
                        "title", "Another title",
                        "description", "New",
                        "condition", "{}",
                        "isNew", false));
        change("/audiences", Map.of("name", "renamed", "title", "Another title", "condition", "{}", "isNew", false));

        assertThat(former(actions().get(2))).hasToString("A title, , {}");
        assertThat(former(actions().get(0))).hasToString("Another title, New, {}");
    }

    @Test
    void replacedConditionIsKeptWholeHoweverLongItIs() throws IOException {
        String hours = java.util.stream.IntStream.range(0, 24)
                .mapToObj(hour -> "{'context.hour':{'$eq':" + hour + "},'context.device':'phone'}")
                .collect(java.util.stream.Collectors.joining(","));
        save("long-hours", "{'$or':[" + hours + "]}", true);

        save("long-hours", "{}", false);

        String kept = actions().stream()
                .filter(action -> action.startsWith("admin audience.changed long-hours before: "))
                .map(action -> action.substring("admin audience.changed long-hours before: ".length()))
                .collect(java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), parts -> {
                    java.util.Collections.reverse(parts);
                    return String.join("", parts);
                }));
        assertThat(JSON.readTree(kept).get("condition").asText())
                .isEqualTo(("{'$or':[" + hours + "]}").replace('\'', '"'));
    }

    private static String former(String action) throws IOException {
        JsonNode value = JSON.readTree(action.substring(action.indexOf("before: ") + "before: ".length()));
        return String.join(
                ", ",
                value.get("title").asText(),
                value.get("description").asText(),
                value.get("condition").asText());
    }

    @Test
    void removedAudienceComesBackOnce() throws IOException {
        change("/audiences/nobody/remove", Map.of());
        JsonNode newest = read("/audit?limit=2").get("events");
        assertThat(newest.at("/0/undoable").asBoolean()).isTrue();
        assertThat(newest.at("/1/undoable").asBoolean()).isFalse();

        HttpResponse<String> undone = change(
                "/audiences/nobody/undo", Map.of("time", newest.at("/0/time").asText()));

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(site.audiences.all()).extracting("name").contains("nobody");
        assertThat(actions().get(0)).startsWith("admin audience.undone nobody ");
        assertThat(read("/audit?limit=3").at("/events/0/undoable").asBoolean()).isFalse();
        assertThat(change("/audiences/nobody/undo", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void changedAudienceGetsItsFormerConditionAndTheChangeCanBeRedone() throws IOException {
        save("night-owls", "{'context.hour':{'$gte':22}}", true);
        save("night-owls", "{'context.hour':{'$gte':23}}", false);

        change("/audiences/night-owls/undo", Map.of());
        assertThat(read("/audiences/night-owls").at("/audience/condition").asText())
                .isEqualTo("{\"context.hour\":{\"$gte\":22}}");

        change("/audiences/night-owls/undo", Map.of());
        assertThat(read("/audiences/night-owls").at("/audience/condition").asText())
                .isEqualTo("{\"context.hour\":{\"$gte\":23}}");
    }

    @Test
    void newerChangeIsNotUndoneInsteadOfTheOneThatWasMeant() throws IOException {
        save("night-owls", "{'context.hour':{'$gte':22}}", true);
        save("night-owls", "{'context.hour':{'$gte':23}}", false);

        HttpResponse<String> undone = change("/audiences/night-owls/undo", Map.of("time", "2026-01-01T00:00:00Z"));

        assertThat(undone.statusCode()).isEqualTo(409);
        assertThat(undone.body()).contains("newer change");
        assertThat(change("/audiences/phones/undo", Map.of()).body()).contains("Nothing is left to undo");
    }

    @Test
    void valueOfAnEarlierVersionIsRefusedWithoutATrace() throws IOException {
        site.registers.trail.add(new AuditEvent(
                FakeSite.NOW, "ada", "audience.removed", "old", "before: {\"context.hour\":{\"$gte\":22}}"));

        HttpResponse<String> undone = change("/audiences/old/undo", Map.of());

        assertThat(undone.statusCode()).isEqualTo(409);
        assertThat(undone.body()).contains("enter it again");
        assertThat(site.audiences.all()).extracting("name").doesNotContain("old");
    }

    @Test
    void conditionThatIsTooExpensiveForItsPageIsRefused() throws IOException {
        HttpResponse<String> answer = save(
                "phones",
                "{'$or':[{'context.browser':{'$regex':'(?:a?){500}b|.'}},{'context.browser':{'$regex':'(?:a?){500}c'}}]}",
                false);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The conditions of the page", "too expensive together");
        assertThat(save("unused", "{'context.browser':{'$regex':'(?:a?){500}b|.'}}", true)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'context.device':{'$in':[]}}",
                "{'context.hour':{'$gte':30}}",
                "{'context.hour':{'$gte':20,'$lt':8}}"
            })
    void conditionThatNobodyCanMatchIsRefusedAndTheOneInForceStays(String condition) throws IOException {
        String before = read("/audiences/pricing").at("/audience/condition").asText();

        HttpResponse<String> answer = save("pricing", condition, false);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No visitor can match");
        assertThat(read("/audiences/pricing").at("/audience/condition").asText())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Night", "night owls", "../x", "-x", "x--y", "a/b", "p13n:x"})
    void nameThatIsNoneIsRefused(String name) throws IOException {
        HttpResponse<String> answer = save(name, "{}", true);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("small letters");
    }

    @Test
    void audienceWithoutTitleIsRefused() throws IOException {
        assertThat(change("/audiences", Map.of("name", "x", "title", " ", "condition", "{}", "isNew", true))
                        .statusCode())
                .isEqualTo(400);
        assertThat(change("/audiences", Map.of("name", "x", "title", "t".repeat(201), "condition", "{}", "isNew", true))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void audienceThatIsUsedIsNotRemoved() throws IOException {
        HttpResponse<String> answer = change("/audiences/phones/remove", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("2 places", "/home");
        assertThat(site.audiences.all()).extracting("name").contains("phones");
    }

    @Test
    void audienceThatNothingUsesIsRemovedAndNoted() throws IOException {
        assertThat(change("/audiences/nobody/remove", Map.of()).statusCode()).isEqualTo(200);

        assertThat(site.audiences.all()).extracting("name").doesNotContain("nobody");
        assertThat(actions().get(0)).startsWith("admin audience.removed nobody ");
    }

    @Test
    void rulesCanAskAboutWhatTheSiteHas() throws IOException {
        List<JsonNode> attributes = new ArrayList<>();
        read("/audience-attributes").get("attributes").forEach(attributes::add);

        JsonNode views = named(attributes, "profile.views");
        assertThat(views.get("windows")).hasSize(5);
        assertThat(views.at("/names/0").asText()).isEqualTo("pricing");
        assertThat(views.get("naming").asText()).isEqualTo("optional");
        assertThat(named(attributes, "profile.interests").at("/names/0").asText())
                .isEqualTo("climbing");
        assertThat(named(attributes, "declared").get("purpose").asText()).isEqualTo("preferences");
        assertThat(named(attributes, "context.device").get("values")).hasSize(4);
        assertThat(attributes).allSatisfy(attribute -> {
            assertThat(attribute.get("operators")).isNotEmpty();
            assertThat(attribute.get("example").asText()).isNotEmpty();
        });
    }

    private static JsonNode named(List<JsonNode> attributes, String path) {
        return attributes.stream()
                .filter(attribute -> attribute.get("path").asText().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
