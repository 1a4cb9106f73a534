package org.openpersonalization.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openpersonalization.web.admin.route.AdminRoute;

/** A request for each route that is answered as its contract says, on a {@link FakeSite}. */
final class Examples {

    /**
     * A request.
     *
     * @param route what it is for
     * @param path with everything filled in, without the csrf parameter
     * @param body what is sent; empty for reading
     */
    record Example(AdminRoute route, String path, String body) {

        boolean isChange() {
            return route.method() == AdminRoute.Method.POST;
        }

        /** The path below the servlet, with a parameter more. */
        String path(String parameter) {
            return "/api/v1" + path + (path.contains("?") ? "&" : "?") + parameter;
        }

        @Override
        public String toString() {
            return route.method() + " " + route.path();
        }
    }

    private static final String COMPONENT = "/components/" + FakeComponents.HERO;

    private Examples() {}

    static List<Example> on(FakeSite site) {
        List<Example> examples = new ArrayList<>();
        site.routes().forEach(route -> examples.add(example(route, site)));
        return examples;
    }

    private static Example example(AdminRoute route, FakeSite site) {
        String record = "/ledger/records/" + site.record(0);
        String erasure = "/requests/" + FakeSite.ERASURE;
        return switch (route.method() + " " + route.path()) {
            case "GET /health" -> reading(route, "/health?detail=true&language=de");
            case "GET /purposes/{id}/versions" -> reading(route, "/purposes/behavioral/versions");
            case "GET /purposes/{id}/texts" -> reading(route, "/purposes/behavioral/texts");
            case "POST /purposes/{id}/preview" ->
                new Example(
                        route,
                        "/purposes/behavioral/preview",
                        "{\"wordings\":{\"en\":{\"label\":\"Taste\",\"text\":\"Words\"}},"
                                + "\"surface\":\"banner\",\"language\":\"en\",\"regime\":\"opt-in\"}");
            case "POST /purposes/{id}/publish" ->
                new Example(
                        route,
                        "/purposes/behavioral/publish",
                        "{\"revision\":\"" + site.revision("behavioral") + "\",\"askAgain\":true,"
                                + "\"wordings\":{\"en\":{\"label\":\"Taste\",\"text\":\"Words\"}}}");
            case "GET /preview" -> reading(route, "/preview?surface=banner&language=de&regime=opt-out");
            case "GET /components/{id}" -> reading(route, "/components/" + FakeComponents.HERO);
            case "GET /components/{id}/previews" -> reading(route, "/components/" + FakeComponents.HERO + "/previews");
            case "GET /components/{id}/edge-keys" ->
                reading(route, "/components/" + FakeComponents.HERO + "/edge-keys");
            case "POST /personas" ->
                new Example(
                        route,
                        "/personas",
                        "{\"name\":\"stranger\",\"title\":\"Stranger\",\"state\":{},\"isNew\":true}");
            case "POST /personas/link" -> new Example(route, "/personas/link", "{\"name\":\"climber\"}");
            case "POST /personas/{name}/remove" -> new Example(route, "/personas/climber/remove", "{}");
            case "POST /personas/{name}/undo" -> new Example(route, "/personas/climber/undo", "{}");
            case "GET /traces" -> reading(route, "/traces?page=home&persona=climber");
            case "POST /traces" -> new Example(route, "/traces", "{\"page\":\"/home\",\"state\":{}}");
            case "GET /traces/matrix" -> reading(route, "/traces/matrix?page=home");
            case "GET /visitors/{visitor}/trace" ->
                reading(route, "/visitors/" + FakeSite.VISITOR + "/trace?page=home");
            case "GET /components/{id}/variants" -> reading(route, COMPONENT + "/variants");
            case "GET /components/{id}/history" -> reading(route, COMPONENT + "/history");
            case "POST /components/{id}/variants" ->
                new Example(
                        route,
                        COMPONENT + "/variants",
                        "{\"version\":\"" + site.variants.variants().version() + "\",\"variants\":["
                                + "{\"id\":\"variants1\",\"copyOf\":null,\"form\":null}]}");
            case "POST /components/{id}/undo" -> new Example(route, COMPONENT + "/undo", "{}");
            case "GET /ledger/records/{id}" -> reading(route, record);
            case "GET /ledger/records/{id}/receipt" -> reading(route, record + "/receipt");
            case "GET /ledger/export" -> reading(route, "/ledger/export?format=jsonl");
            case "GET /ledger/verifications/{id}" -> reading(route, "/ledger/verifications/" + verification(site));
            case "GET /requests/{id}" -> reading(route, erasure);
            case "GET /requests/{id}/data" -> reading(route, erasure + "/data?visitor=" + FakeSite.VISITOR);
            case "GET /visitors/{visitor}" -> reading(route, "/visitors/" + FakeSite.VISITOR);
            case "POST /ledger/verifications" -> new Example(route, "/ledger/verifications", "{}");
            case "POST /requests" ->
                new Example(route, "/requests", "{\"kind\":\"access\",\"reference\":\"T-1\",\"received\":null}");
            case "POST /requests/{id}" ->
                new Example(route, erasure, "{\"status\":\"in-progress\",\"note\":\"asked the shop\"}");
            case "POST /requests/{id}/erase" ->
                new Example(route, erasure + "/erase", "{\"visitor\":\"" + FakeSite.VISITOR + "\"}");
            case "POST /alerts/{id}" -> new Example(route, "/alerts/" + FakeSite.ALERT, "{\"acknowledged\":true}");
            case "POST /webhook/test" -> new Example(route, "/webhook/test", "{}");
            case "GET /audiences/{name}" -> reading(route, "/audiences/pricing");
            case "POST /audiences/check" ->
                new Example(route, "/audiences/check", "{\"condition\":\"{\\\"profile.views\\\":{\\\"$gte\\\":1}}\"}");
            case "POST /audiences" ->
                new Example(
                        route,
                        "/audiences",
                        "{\"name\":\"everybody\",\"title\":\"All\",\"condition\":\"{}\",\"isNew\":true}");
            case "POST /audiences/{name}/undo" -> new Example(route, "/audiences/changed/undo", "{}");
            case "POST /purposes/{name}/undo" -> new Example(route, "/purposes/behavioral/undo", "{}");
            case "POST /groups/{name}/undo" -> new Example(route, "/groups/dach/undo", "{}");
            case "POST /audiences/{name}/remove" -> new Example(route, "/audiences/nobody/remove", "{}");
            default ->
                route.path().matches("/(experiments|goals|programme).*")
                        ? ExperimentExamples.of(route)
                        : reading(route, route.path());
        };
    }

    private static UUID verification(FakeSite site) {
        return site.verifications.newest().get(0).id();
    }

    static Example reading(AdminRoute route, String path) {
        return new Example(route, path, "");
    }
}
