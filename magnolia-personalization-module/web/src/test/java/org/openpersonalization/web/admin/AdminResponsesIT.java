package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.Observation;

/** Tests the responses of every feature of the admin API. Long, since all features are tested on one running server. */
class AdminResponsesIT extends OnAdminServer {

    private static final PurposeTerms.Rules RULES = new PurposeTerms.Rules(
            LegalBasis.LEGITIMATE_INTEREST, Set.of(Regime.OPT_OUT), true, Duration.ofDays(395), 0);

    private FakeSite site = new FakeSite();

    @BeforeEach
    void renew() {
        site = server.renew();
    }

    private List<String> actions() {
        return site.registers.trail.newest(20).stream()
                .map(event -> event.actor() + " " + event.action() + " " + event.target())
                .toList();
    }

    @Test
    void theSessionSaysWhoItIsAndHowTheSiteIsSetUp() throws IOException {
        JsonNode session = JSON.readTree(
                server.get(API + "/session").header("Cookie", "csrf=abc").send().body());

        assertThat(session.toString())
                .isEqualTo("{\"user\":\"viewer\",\"roles\":[\"viewer\"],\"csrf\":\"abc\",\"languages\":[\"de\",\"en\"],"
                        + "\"purposes\":[\"behavioral\",\"preferences\"],\"jurisdictions\":{\"US-CA\":\"opt-out\"},"
                        + "\"validDays\":180,\"coolDownDays\":90,\"ledgerMonths\":24,\"requestDays\":30,"
                        + "\"isPersonalizing\":true,\"currency\":\"CHF\"}");
    }

    @Test
    void versionsOfAPurposeComeNewestFirst() throws IOException {
        JsonNode versions = read("/purposes/behavioral/versions").get("versions");

        assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
        assertThat(versions.at("/0/wordings/en/text").asText()).isEqualTo("new words");
    }

    @Test
    void purposesThatNeverWereAreNotFound() {
        assertThat(server.get(API + "/purposes/astrology/versions").send().statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePreviewRunsNothingAndSendsNothing() {
        HttpResponse<String> preview = server.get(API + "/preview?surface=preferences&language=de&regime=none")
                .send();

        assertThat(preview.body()).contains("PREFERENCES de NONE");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'none'", "sandbox", "frame-ancestors 'self'");
    }

    @Test
    void ratesCountDecisionsAndSignalsOfTheDaysAskedFor() throws IOException {
        JsonNode rates = read("/consents/rates?from=2026-11-01&to=2026-11-25");

        assertThat(rates.get("tallies").findValuesAsText("verdict")).containsExactly("given", "refused", "withdrawn");
        assertThat(rates.at("/privacySignals/0/requests").asInt()).isEqualTo(7);
        assertThat(read("/consents/rates?from=2026-10-01&to=2026-11-24").get("tallies"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=2026-11-02&to=2026-11-01", "from=2025-01-01&to=2026-11-25", "from=2026-02-30", "from=x"})
    void daysThatMakeNoSenseAreRefused(String query) {
        assertThat(server.get(API + "/consents/rates?" + query).send().statusCode())
                .isEqualTo(400);
    }

    @Test
    void componentsSayWhoTheirVariantsAreForAndWhoWroteThem() throws IOException {
        JsonNode list = read("/components");
        JsonNode variants = list.at("/components/0/variants");

        assertThat(list.get("isComplete").asBoolean()).isTrue();
        assertThat(list.at("/components/0/page/path").asText()).isEqualTo("/home");
        assertThat(variants.at("/0/rung").asText()).isEqualTo("behavioral");
        assertThat(variants.at("/0/audience").asText()).isEqualTo("Readers");
        assertThat(variants.at("/0/origin").asText()).isEqualTo("ai-assisted");
        assertThat(variants.at("/1/rung").isNull()).isTrue();
        assertThat(read("/components/" + FakeComponents.HERO)
                        .at("/fields/0/values/readers")
                        .asText())
                .isEqualTo("Welcome back");
    }

    @Test
    void findingsNameTheirComponentWithTheWorstFirst() throws IOException {
        JsonNode table = read("/findings");

        assertThat(table.get("checked").asInt()).isEqualTo(1);
        assertThat(table.get("isComplete").asBoolean()).isTrue();
        assertThat(table.at("/components/0/component").asText()).isEqualTo(FakeComponents.HERO);
        assertThat(table.at("/components/0/findings").findValuesAsText("code"))
                .containsExactly("no-audience", "missing-translation");
        assertThat(table.at("/components/0/findings/1/values/language").asText())
                .isEqualTo("de");
    }

    @Test
    void everyVariantHasAnAddressForAnHourAndNothingIsNoted() throws IOException {
        int before = actions().size();

        JsonNode previews = read("/components/" + FakeComponents.HERO + "/previews");

        assertThat(previews.get("previews").findValuesAsText("variant").subList(0, 2))
                .containsExactly("default", "readers");
        assertThat(previews.at("/previews/1/address").asText()).startsWith("/ctx/home.html?p13n-preview=");
        assertThat(previews.at("/previews/2/address").isNull())
                .as("a name that fits no address")
                .isTrue();
        assertThat(previews.get("until").asText()).isEqualTo("2026-11-25T13:00:00Z");
        assertThat(actions()).hasSize(before);
    }

    @Test
    void pageOfAComponentHasItsNumberOfKeys() throws IOException {
        JsonNode keys = read("/components/" + FakeComponents.HERO + "/edge-keys");

        assertThat(keys.get("page").asText()).isEqualTo("/home");
        assertThat(keys.get("keys").asInt()).isEqualTo(2);
        assertThat(keys.get("most").asInt()).isEqualTo(64);
        assertThat(keys.get("obstacle").isNull()).isTrue();
    }

    @Test
    void componentThatIsNotThereIsSaidToBeMissing() {
        String nothing = API + "/components/00000000-0000-4000-8000-000000000009";

        assertThat(server.get(nothing).send().statusCode()).isEqualTo(404);
        assertThat(server.get(nothing + "/previews").send().statusCode()).isEqualTo(404);
        assertThat(server.get(nothing + "/edge-keys").send().statusCode()).isEqualTo(404);
    }

    @Test
    void aConsentIdFindsItsRecordsAndTheLookIsNoted() throws IOException {
        JsonNode page = read("/ledger/records?consentId=" + FakeSite.CONSENT_ID);

        assertThat(page.get("records").findValuesAsText("verdict")).containsExactly("withdrawn", "given");
        assertThat(actions().get(0))
                .startsWith("viewer ledger.searched ")
                .doesNotContain(FakeSite.CONSENT_ID)
                .contains(page.at("/records/0/subject").asText());
    }

    @Test
    void anUnknownConsentIdFindsNothing() throws IOException {
        assertThat(read("/ledger/records?consentId=zzzzzzzzzzzzzzzzzzzzzz").get("records"))
                .isEmpty();
        assertThat(actions().get(0)).isEqualTo("viewer ledger.searched unknown consent id");
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        JsonNode first = read("/ledger/records?limit=2");
        JsonNode second =
                read("/ledger/records?limit=2&before=" + first.get("next").asLong());

        assertThat(first.get("records").findValuesAsText("sequence")).containsExactly("3", "2");
        assertThat(second.get("records").findValuesAsText("sequence")).containsExactly("1");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void theLastDayOfASearchBelongsToIt() throws IOException {
        assertThat(read("/ledger/records?from=2026-11-25&until=2026-11-25").get("records"))
                .hasSize(3);
        assertThat(read("/ledger/records?until=2026-11-24").get("records")).isEmpty();
        assertThat(read("/ledger/records?until=2026-11-25T12:00:00Z").get("records"))
                .isEmpty();
        assertThat(read("/ledger/records?verdict=refused&source=banner&purpose=behavioral")
                        .get("records"))
                .hasSize(1);
    }

    @Test
    void aRecordComesWithItsProofAndTheTextThatWasShown() throws IOException {
        JsonNode detail = read("/ledger/records/" + site.record(0));

        assertThat(detail.at("/proof/intact").asBoolean()).isTrue();
        assertThat(detail.at("/proof/tied").asBoolean()).isTrue();
        assertThat(detail.at("/proof/checkpoint/count").asInt()).isEqualTo(2);
        assertThat(detail.at("/text/text").asText()).isEqualTo("new words auf Deutsch");
        assertThat(detail.at("/text/version").asInt()).isEqualTo(2);
        assertThat(read("/ledger/records/" + site.record(2))
                        .at("/proof/checkpoint")
                        .isNull())
                .isTrue();
    }

    @Test
    void aChangedRecordIsNotIntact() throws IOException {
        ConsentRecord genuine = site.chained(0);
        site.ledger.replace(0, new ConsentRecord(1, site.chained(1).entry(), Chain.BEGINNING, genuine.hash()));

        assertThat(read("/ledger/records/" + site.record(0)).at("/proof/intact").asBoolean())
                .isFalse();
    }

    @Test
    void theNoteOfAnErasureIsNoDecision() {
        site.ledger.erase(FakeSite.keyOf(FakeSite.CONSENT_ID), UUID.randomUUID(), FakeSite.NOW);

        assertThat(server.get(API + "/ledger/records/" + site.record(3)).send().statusCode())
                .isEqualTo(404);
    }

    @Test
    void linesOfJsonHoldOneDecisionEach() throws IOException {
        HttpResponse<String> file =
                server.get(API + "/ledger/export?format=jsonl").send();

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"consent-records.jsonl\"");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(JSON.readTree(file.body().lines().findFirst().orElseThrow()))
                .isEqualTo(read("/ledger/records/" + site.record(0)).get("record"));
        assertThat(actions().get(0)).startsWith("viewer ledger.exported");
    }

    @Test
    void cellsOfASpreadsheetAreNoFormulas() {
        String file = server.get(API + "/ledger/export?format=csv").send().body();

        assertThat(file.split("\r\n")).hasSize(4);
        assertThat(file).startsWith("\uFEFF\"sequence\",\"id\",\"time\",").contains("\"'=cmd|' /C calc'!A0\"");
    }

    @Test
    void titleOfThePurposeStandsBesideItsId() {
        String[] lines =
                server.get(API + "/ledger/export?format=csv").send().body().split("\r\n");

        assertThat(lines[0]).contains("\"subject\",\"purpose\",\"purposeTitle\",\"verdict\"");
        assertThat(lines[1]).contains("\"behavioral\",\"Name\",\"given\"");
    }

    @Test
    void titleOfARemovedPurposeIsThatOfTheTextThatWasShown() {
        PurposeTerms newer =
                new PurposeTerms(Purpose.PRICING, 2, new TreeMap<>(Map.of("de", new Wording("Neu", "", "b"))), RULES);
        PurposeTerms removed = new PurposeTerms(
                Purpose.PRICING, 1, new TreeMap<>(Map.of("de", new Wording("Preise", "", "a"))), RULES);
        site.registers.texts.register(removed, FakeSite.NOW);
        site.registers.texts.register(newer, FakeSite.NOW);
        site.decide(FakeSite.CONSENT_ID, Statement.Verdict.GIVEN, removed, "banner/1");

        String[] lines =
                server.get(API + "/ledger/export?format=csv").send().body().split("\r\n");

        assertThat(site.rules.terms()).doesNotContainKey(Purpose.PRICING);
        assertThat(lines[4]).contains("\"pricing\",\"Preise\",\"given\"");
    }

    @Test
    void oneConsentIdIsExportedAlone() {
        String own = server.get(API + "/ledger/export?format=jsonl&consentId=" + FakeSite.CONSENT_ID)
                .send()
                .body();
        String nobodys = server.get(API + "/ledger/export?format=jsonl&consentId=zzzzzzzzzzzzzzzzzzzzzz")
                .send()
                .body();

        assertThat(own.lines()).hasSize(2);
        assertThat(nobodys).isEmpty();
    }

    @Test
    void anExportThatCannotBeginSaysWhy() {
        site.ledger.breakOff(new StoreUnavailableException("closed"));
        HttpResponse<String> away =
                server.get(API + "/ledger/export?format=csv").send();
        site.ledger.breakOff(new UnreadableRecordException(7, "changed"));
        HttpResponse<String> unreadable =
                server.get(API + "/ledger/export?format=jsonl").send();

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Content-Disposition")).hasValue("inline");
        assertThat(unreadable.statusCode()).isEqualTo(409);
        assertThat(unreadable.body()).contains("Record 7").doesNotContain("verdict");
    }

    @Test
    void halfAnExportIsNotTakenForAWholeOne() {
        site.decideOften(2_000);
        site.ledger.breakOff(new StoreUnavailableException("closed"));

        assertThatThrownBy(() -> server.get(API + "/ledger/export?format=csv").send())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No answer");
    }

    @Test
    void aVerificationFindsWhatWasChanged() throws IOException {
        site.ledger.replace(
                1,
                new ConsentRecord(
                        2,
                        site.chained(0).entry(),
                        site.chained(1).previous(),
                        site.chained(1).hash()));
        JsonNode started = JSON.readTree(change("/ledger/verifications", "{}").body());
        site.verify();

        JsonNode found = read("/ledger/verifications/" + started.get("id").asText());

        assertThat(found.at("/state").asText()).isEqualTo("done");
        assertThat(found.at("/trigger").asText()).isEqualTo("admin");
        assertThat(found.at("/result/valid").asBoolean()).isFalse();
        assertThat(found.at("/result/fault/sequence").asInt()).isEqualTo(2);
        assertThat(actions()).contains("admin ledger.verification-started ");
    }

    @Test
    void requestsAreWrittenDownWithTheirDueDate() throws IOException {
        HttpResponse<String> created = change(
                "/requests", "{\"kind\":\"access\",\"reference\":\" T-7 \",\"received\":\"2026-11-20T08:00:00Z\"}");

        JsonNode request = JSON.readTree(created.body());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(request.get("due").asText()).isEqualTo("2026-12-20T08:00:00Z");
        assertThat(request.get("reference").asText()).isEqualTo("T-7");
        assertThat(request.get("overdue").asBoolean()).isFalse();
        JsonNode detail = read("/requests/" + request.get("id").asText());
        assertThat(detail.at("/events/0/actor").asText()).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"access\",\"reference\":\"\"}",
                "{\"kind\":\"access\"}",
                "{\"reference\":\"T\"}",
                "{\"kind\":\"ACCESS\",\"reference\":\"T\"}",
                "{\"kind\":0,\"reference\":\"T\"}",
                "{\"kind\":\"access\",\"reference\":\"T\",\"received\":\"2027-01-01T00:00:00Z\"}",
                "{\"kind\":\"access\",\"reference\":\"T\",\"received\":\"1999-01-01T00:00:00Z\"}",
                "{\"kind\":\"access\",\"reference\":\"T\",\"received\":\"yesterday\"}",
                "{\"kind\":\"access\",\"reference\":\"T\",\"extra\":1}"
            })
    void requestsThatMakeNoSenseAreRefusedInWords(String body) throws IOException {
        HttpResponse<String> answer = change("/requests", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("error").asText())
                .endsWith(".")
                .doesNotContain("com.fasterxml", "org.openpersonalization", "yesterday");
        assertThat(site.registers.requests.all(10)).hasSize(3);
    }

    @Test
    void aStepOfARequestIsKeptWithItsNote() throws IOException {
        change("/requests/" + FakeSite.ERASURE, "{\"status\":\"refused\",\"note\":\"not the person\"}");

        JsonNode detail = read("/requests/" + FakeSite.ERASURE);
        assertThat(detail.at("/request/status").asText()).isEqualTo("refused");
        assertThat(detail.at("/events/1/action").asText()).isEqualTo("request.closed");
        assertThat(detail.at("/events/1/detail").asText()).isEqualTo("refused: not the person");
    }

    @Test
    void closedRequestsStayClosed() {
        assertThat(change("/requests/" + FakeSite.CLOSED, "{\"status\":\"open\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(change("/requests/" + FakeSite.CLOSED + "/erase", "{\"visitor\":\"" + FakeSite.VISITOR + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(site.profiles.forgotten()).isEmpty();
    }

    @Test
    void openRequestsPastTheirDateAreOverdue() throws IOException {
        JsonNode requests = read("/requests").get("requests");

        assertThat(requests.findValuesAsText("overdue")).containsExactly("true", "true", "false");
    }

    @Test
    void erasingLeavesNothingOfTheVisitorAndClosesTheRequest() throws IOException {
        String body = "{\"visitor\":\"" + FakeSite.VISITOR + "\",\"consentId\":\"" + FakeSite.CONSENT_ID + "\"}";

        JsonNode erased = JSON.readTree(
                change("/requests/" + FakeSite.ERASURE + "/erase", body).body());

        assertThat(erased.get("visitorErased").asBoolean()).isTrue();
        assertThat(erased.get("consentErased").asBoolean()).isTrue();
        assertThat(erased.at("/request/status").asText()).isEqualTo("done");
        assertThat(read("/visitors/" + FakeSite.VISITOR).get("known").asBoolean())
                .isFalse();
        assertThat(site.ledger.commitmentOf(FakeSite.keyOf(FakeSite.CONSENT_ID)))
                .isEqualTo(Optional.empty());
        assertThat(actions().subList(1, 3))
                .containsExactly(
                        "admin request.erased " + FakeSite.ERASURE,
                        "admin request.erasure-started " + FakeSite.ERASURE);
    }

    @Test
    void erasingReachesWhatAnInstanceWithAClockFarAheadKept() {
        Instant ahead = FakeSite.NOW.plus(Duration.ofMinutes(5));
        VisitorKey visitor = VisitorKey.of(HexFormat.of().parseHex(FakeSite.VISITOR));
        site.profiles
                .appendLater(
                        visitor, Observation.of(List.of(), FakeSite.NOW).grantedAt(Map.of(Purpose.BEHAVIORAL, ahead)))
                .join();

        change("/requests/" + FakeSite.ERASURE + "/erase", "{\"visitor\":\"" + FakeSite.VISITOR + "\"}");

        assertThat(site.profiles.forgotten(visitor, Set.of(Purpose.BEHAVIORAL)).get(Purpose.BEHAVIORAL))
                .isAfter(ahead);
    }

    @Test
    void aMistypedCodeClosesNoRequest() {
        HttpResponse<String> answer =
                change("/requests/" + FakeSite.ERASURE + "/erase", "{\"visitor\":\"" + "f".repeat(32) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(site.registers.requests.find(FakeSite.ERASURE).orElseThrow().status())
                .isEqualTo(SubjectRequest.Status.OPEN);
    }

    @Test
    void onlyRequestsForItErase() {
        assertThat(change("/requests/" + FakeSite.ACCESS + "/erase", "{\"visitor\":\"" + FakeSite.VISITOR + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(site.profiles.forgotten()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"visitor\":\"\"}", "{\"visitor\":\"xyz\"}", "{\"consentId\":\"short\"}"})
    void erasingNeedsACode(String body) {
        assertThat(change("/requests/" + FakeSite.ERASURE + "/erase", body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aVisitorIsShownInFullAndTheLookIsNoted() throws IOException {
        JsonNode visitor = read("/visitors/" + FakeSite.VISITOR.toUpperCase(Locale.ROOT));

        assertThat(visitor.get("visitor").asText()).isEqualTo(FakeSite.VISITOR);
        assertThat(visitor.get("known").asBoolean()).isTrue();
        assertThat(visitor.at("/profile/stage").asText()).isEqualTo("new");
        assertThat(visitor.at("/profile/answers/goal/0").asText()).isEqualTo("climbing");
        assertThat(visitor.at("/profile/visits/sessions").asInt()).isEqualTo(1);
        assertThat(visitor.at("/profile/counts").toString())
                .contains("{\"name\":\"views.pricing\",\"total\":1,\"last7d\":1,\"last30d\":1}");
        assertThat(visitor.get("signals").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("page-view", "declared-preference");
        assertThat(visitor.at("/shown/0/reason").asText()).contains("Spring");
        assertThat(actions().get(0)).isEqualTo("viewer visitor.looked-up " + FakeSite.VISITOR);
    }

    @Test
    void aVisitorNobodyKnowsIsSaidToBeUnknown() throws IOException {
        JsonNode visitor = read("/visitors/" + "f".repeat(32));

        assertThat(visitor.get("known").asBoolean()).isFalse();
        assertThat(visitor.at("/profile/visits").isNull()).isTrue();
    }

    @Test
    void dataOfAVisitorAreHandedOutUnderARequest() throws IOException {
        HttpResponse<String> file = server.get(
                        API + "/requests/" + FakeSite.ACCESS + "/data?visitor=" + FakeSite.VISITOR)
                .send();

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"visitor-" + FakeSite.VISITOR + ".json\"");
        assertThat(JSON.readTree(file.body()).get("signals")).hasSize(2);
        assertThat(read("/requests/" + FakeSite.ACCESS).get("events").findValuesAsText("action"))
                .contains("request.data-exported");
    }

    @Test
    void noDataAreHandedOutWithoutARequest() {
        assertThat(server.get(API + "/requests/" + UUID.randomUUID() + "/data?visitor=" + FakeSite.VISITOR)
                        .send()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTrailShowsTheNewestFirst() throws IOException {
        read("/visitors/" + FakeSite.VISITOR);

        JsonNode events = read("/audit?limit=1").get("events");

        assertThat(events).hasSize(1);
        assertThat(events.at("/0/action").asText()).isEqualTo("visitor.looked-up");
    }

    @Test
    void editorChangesNoExperimentThatWasStarted() throws IOException {
        String before = read("/experiments/running").toString();
        List<String> actions = actions();
        String plan = ExperimentExamples.EXPERIMENT.replace("another", "running");

        HttpResponse<String> saved = changeAs("editor", "/experiments", plan);
        HttpResponse<String> undone = changeAs("editor", "/experiments/running/undo", "{}");

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(403);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(403);
        assertThat(read("/experiments/running").toString()).isEqualTo(before);
        assertThat(actions()).isEqualTo(actions);
        assertThat(saved.body()).contains("draft");
        assertThat(changeAs("editor", "/experiments", ExperimentExamples.EXPERIMENT)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void removedGoalComesBackAsItWas() throws IOException {
        JsonNode before = goal("spare");
        change("/goals/spare/remove", "{}");

        HttpResponse<String> undone = change("/goals/spare/undo", "{}");

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(goal("spare")).isEqualTo(before);
        assertThat(actions().get(0)).startsWith("admin goal.undone spare");
        assertThat(change("/goals/spare/undo", "{}").statusCode()).isEqualTo(409);
    }

    private static JsonNode goal(String name) throws IOException {
        for (JsonNode goal : read("/goals").get("items")) {
            if (goal.get("name").asText().equals(name)) {
                return goal;
            }
        }
        throw new AssertionError("Missing goal [" + name + "]");
    }

    @Test
    void purposeAndGroupThatWereChangedInTheCmsGetTheirFormerValues() throws Exception {
        assertThat(change("/purposes/behavioral/undo", "{}").statusCode()).isEqualTo(200);
        assertThat(change("/groups/dach/undo", "{}").statusCode()).isEqualTo(200);

        assertThat(site.nodes.all(DefinitionNodes.Kind.PURPOSE).get("behavioral"))
                .isEqualTo(Map.of("label", "Taste", "retentionDays", 395));
        assertThat(site.nodes.all(DefinitionNodes.Kind.GROUP).get("dach"))
                .isEqualTo(Map.of("title", "DACH", "values", List.of("DE", "AT", "CH")));
        assertThat(site.registers.trail.newest(3))
                .extracting(AuditEvent::detail)
                .contains("before: {\"retentionDays\":30}");
        assertThat(change("/groups/dach/undo", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void promotionIsUndoneFromTheAuditTrailOnce() throws Exception {
        change(
                "/experiments/running/promote",
                "{\"variant\": \"spring\", \"as\": \"default\", \"reason\": \"It won.\"}");
        JsonNode promoted = newestEvent("experiment.promoted");
        assertThat(promoted.get("undoable").asBoolean()).isTrue();
        String order = "{\"time\": " + promoted.get("time") + "}";

        HttpResponse<String> undone = change("/experiments/running/promote/undo", order);

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(site.experiments.promotion.undoable("hero")).isEmpty();
        assertThat(newestEvent("experiment.promoted").get("undoable").asBoolean())
                .isFalse();
        assertThat(change("/experiments/running/promote/undo", order).statusCode())
                .isEqualTo(409);
        assertThat(change("/experiments/running/promote/undo", "{}").statusCode())
                .isEqualTo(400);
    }

    private JsonNode newestEvent(String action) throws Exception {
        for (JsonNode event : read("/audit?limit=100").get("events")) {
            if (event.get("action").asText().equals(action)
                    && event.get("detail").asText().startsWith("The variant")) {
                return event;
            }
        }
        throw new AssertionError(action);
    }

    @Test
    void removedDraftComesBackAsItWas() throws IOException {
        JsonNode before = read("/experiments/draft").get("form");
        change("/experiments/draft/remove", "{}");

        HttpResponse<String> undone = change("/experiments/draft/undo", "{}");

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(read("/experiments/draft").get("form")).isEqualTo(before);
    }

    @Test
    void changedPlanOfARunningExperimentIsRestoredInAnotherPhase() throws IOException {
        change("/experiments/paused/stop", "{}");
        ObjectNode form = (ObjectNode) read("/experiments/running").get("form");
        JsonNode before = form.deepCopy();
        form.put("coverage", 0.5);
        assertThat(JSON.readTree(change("/experiments", form.toString()).body())
                        .get("begun")
                        .asInt())
                .isEqualTo(2);

        HttpResponse<String> undone = change("/experiments/running/undo", "{}");

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(JSON.readTree(undone.body()).get("begun").asInt()).isEqualTo(3);
        JsonNode now = read("/experiments/running");
        assertThat(now.get("form")).isEqualTo(before);
        assertThat(now.at("/running/coverage").asDouble()).isEqualTo(1);
        assertThat(now.at("/acts/0/reason").asText()).contains("undone");
    }
}
