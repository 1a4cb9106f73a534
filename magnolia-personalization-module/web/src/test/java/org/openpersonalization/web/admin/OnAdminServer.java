package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One server for the tests of a class. */
abstract class OnAdminServer {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String API = "/api/v1";
    static final String CSRF = "csrf=" + AdminServer.TOKEN;

    static AdminServer server;

    @BeforeAll
    static void start() throws IOException, LifecycleException {
        server = new AdminServer();
    }

    @AfterAll
    static void stop() throws LifecycleException {
        server.close();
    }

    /** The JSON at an address of the API, read by a viewer. */
    static JsonNode read(String path) throws IOException {
        return json(server.get(API + path).send());
    }

    /** The JSON of a response with status 200. */
    static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The response to a change by an admin. */
    static HttpResponse<String> change(String path, String body) {
        return changeAs("admin", path, body);
    }

    /** The same by a user with another role. */
    static HttpResponse<String> changeAs(String user, String path, String body) {
        return server.post(API + path + "?" + CSRF, body).as(user).send();
    }
}
