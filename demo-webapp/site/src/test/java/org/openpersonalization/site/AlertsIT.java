package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("Alerts of the running shop")
class AlertsIT {

    private static final String SETTINGS = "/modules/personalization/config/alerts";
    private static final String BROKEN = "ledger-broken";
    private static final String FAILING = "store-failing";

    private WebhookReceiver receiver;
    private Admin admin;

    @BeforeEach
    void configure(Site site) throws IOException {
        receiver = new WebhookReceiver();
        admin = Admin.loggedIn(site, "superuser");
        send(site, receiver.address(), WebhookReceiver.SECRET);
    }

    @AfterEach
    void stopSending(Site site) {
        send(site, "", "");
        receiver.close();
    }

    private void send(Site site, String address, String secret) {
        site.setConfiguration(SETTINGS, "webhookAddress", address);
        site.setConfiguration(SETTINGS, "webhookSecret", secret);
        String host = address.isEmpty() ? "null" : address.replaceAll("https?://([^/]*).*", "$1");
        Patience.until(() -> host().equals(host));
    }

    /** Of the receiver that is in force; empty while the settings change. */
    private String host() {
        try {
            return admin.read("/webhook").get("host").asText();
        } catch (IllegalStateException restarting) {
            return "";
        }
    }

    private Optional<JsonNode> newest(Admin reader, String kind) {
        return StreamSupport.stream(reader.read("/alerts").get("alerts").spliterator(), false)
                .filter(alert -> alert.get("kind").asText().equals(kind))
                .findFirst();
    }

    private boolean isNewest(String kind, String state) {
        return newest(admin, kind)
                .filter(alert -> alert.get("state").asText().equals(state))
                .isPresent();
    }

    private List<String> types(String kind) {
        return receiver.about(kind).stream().map(WebhookReceiver.Received::type).toList();
    }

    private static void change(Site site, String from, String to) {
        try (Connection connection =
                        DriverManager.getConnection(site.database().settings().jdbcUrl());
                PreparedStatement change = connection.prepareStatement(
                        "UPDATE consent_record SET body = replace(body, ?, ?) WHERE kind = 'consent'")) {
            change.setString(1, from);
            change.setString(2, to);
            assertThat(change.executeUpdate()).isPositive();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void changedRecordRaisesAnAlertAndASignedMessageUntilTheLedgerIsRestored(Site site) throws Exception {
        Person.awaitRecording(site);
        assertThat(admin.verifiedAgainstACheckpoint().get("valid").asBoolean()).isTrue();
        receiver.failFor(1);
        change(site, "opt-", "opT-");
        try {
            assertThat(admin.verified().get("valid").asBoolean()).isFalse();

            Patience.until(() -> isNewest(BROKEN, "open"));
            Patience.until(() -> receiver.about(BROKEN).size() == 2);
            assertThat(receiver.about(BROKEN)).allSatisfy(message -> {
                assertThat(message.isGenuine()).isTrue();
                assertThat(message.type()).isEqualTo("alert.raised");
                assertThat(message.json().get("data").get("link").asText()).endsWith("#/consent/verification");
            });
            assertThat(receiver.about(BROKEN))
                    .as("the same message again")
                    .extracting(WebhookReceiver.Received::id)
                    .hasSize(2)
                    .containsOnly(receiver.about(BROKEN).get(0).id());
            assertAcknowledged(site);
        } finally {
            change(site, "opT-", "opt-");
        }
        assertThat(admin.verified().get("valid").asBoolean()).isTrue();

        Patience.until(() -> isNewest(BROKEN, "resolved"));
        Patience.until(() -> types(BROKEN).contains("alert.resolved"));
        assertThat(admin.read("/webhook").get("messages").get(0).get("state").asText())
                .isIn("waiting", "delivered");
    }

    private void assertAcknowledged(Site site) {
        String address =
                "/alerts/" + newest(admin, BROKEN).orElseThrow().get("id").asText();
        Admin editor = Admin.loggedIn(site, "editor");
        assertThat(newest(editor, BROKEN)).as("for admins and viewers").isEmpty();
        assertThat(editor.post(address, editor.token(), "{\"acknowledged\":true}")
                        .statusCode())
                .isEqualTo(403);

        admin.post(address, "{\"acknowledged\":true}");
        JsonNode seen = newest(admin, BROKEN).orElseThrow();
        assertThat(seen.get("state").asText()).isEqualTo("acknowledged");
        assertThat(seen.get("acknowledgedBy").asText()).isEqualTo("superuser");
        assertThat(admin.get("/audit").body()).contains("alert.acknowledged");

        admin.post(address, "{\"acknowledged\":false}");
        assertThat(isNewest(BROKEN, "open")).isTrue();
    }

    @Test
    void databaseThatCannotBeWrittenIsToldWithoutIt(Site site) throws Exception {
        Person.awaitRecording(site);
        try (Connection lock =
                DriverManager.getConnection(site.database().settings().jdbcUrl())) {
            lock.createStatement().execute("BEGIN IMMEDIATE");
            Person.visiting(site, Visitors.CALIFORNIA)
                    .json("/.personalization/consent", "{\"purposes\":{\"behavioral\":true}}");

            Patience.until(() -> isNewest(FAILING, "open"));
            Patience.until(() -> types(FAILING).equals(List.of("alert.raised")));
            assertThat(newest(admin, FAILING).orElseThrow().get("isRecorded").asBoolean())
                    .isFalse();
            assertThat(site.get("/home.html").statusCode()).isEqualTo(200);
            lock.createStatement().execute("ROLLBACK");
        }

        Patience.until(() -> isNewest(FAILING, "resolved"));
        Patience.until(() -> types(FAILING).equals(List.of("alert.raised", "alert.resolved")));
        assertThat(receiver.received()).allMatch(WebhookReceiver.Received::isGenuine);
    }

    @Test
    void testEventArrivesAndItsResultIsShown() {
        JsonNode result = admin.post("/webhook/test", "{}");

        assertThat(result.get("isDelivered").asBoolean()).isTrue();
        assertThat(result.get("text").get("code").asText()).isEqualTo("delivered");
        assertThat(receiver.received())
                .filteredOn(message -> message.type().equals("alert.test"))
                .singleElement()
                .satisfies(message -> assertThat(message.isGenuine()).isTrue());
    }

    @Test
    void receiverThatNeverAnswersHoldsNothingUp(Site site) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            send(site, "http://127.0.0.1:" + silent.getLocalPort() + "/", WebhookReceiver.SECRET);

            JsonNode result = admin.post("/webhook/test", "{}");

            assertThat(result.get("text").get("code").asText()).isEqualTo("timed-out");
            assertThat(site.get("/home.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void addressWithoutTlsIsRefused(Site site) {
        site.setConfiguration(SETTINGS, "webhookAddress", "http://hooks.example.com/");

        Patience.until(() -> site.page("/.personalization/health").contains("\"path\":\"alerts/webhookAddress\""));
        assertThat(host())
                .as("the receiver before stays in force")
                .isEqualTo(receiver.address().split("/")[2]);
    }

    @Test
    void withoutAWebhookThereIsNothingToTest(Site site) {
        send(site, "", "");

        assertThat(admin.post("/webhook/test", admin.token(), "{}").statusCode())
                .isEqualTo(409);
    }
}
