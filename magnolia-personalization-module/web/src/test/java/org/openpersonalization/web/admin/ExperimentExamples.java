package org.openpersonalization.web.admin;

import org.openpersonalization.web.admin.Examples.Example;
import org.openpersonalization.web.admin.route.AdminRoute;

/** A request for each route of the experiments API. */
final class ExperimentExamples {

    static final String GOAL = """
            {"name": "signed-up", "title": "Signed up", "description": null, "kind": "form", "subject": "newsletter",
             "least": null, "measure": "reached", "cap": null, "windowMinutes": 1440, "afterMinutes": null,
             "lessIsBetter": false, "programme": true}""";

    static final String EXPERIMENT = """
            {"name": "another", "title": "Another test", "hypothesis": "It sells.", "owner": "Ada", "component": "next",
             "variations": [{"variant": "default", "weight": 0.5}, {"variant": "spring", "weight": 0.5}],
             "audience": null, "coverage": 1, "namespace": {"name": "home", "from": 0, "to": 0.5}, "primary": "order",
             "secondaries": ["read"], "guardrails": [{"goal": "bounce", "tolerance": 0.02, "stops": true}],
             "start": null, "end": "2026-12-25T12:00:00Z", "rampDays": 0, "minimumWeeks": 2, "mode": "planned",
             "minimumLift": 0.1, "plannedVisitors": 1000, "margin": 0.01, "acceptHopeless": false, "segments": [],
             "expectedRate": null, "learned": null}""";

    private ExperimentExamples() {}

    static Example of(AdminRoute route) {
        return switch (route.method() + " " + route.path()) {
            case "POST /goals" -> new Example(route, "/goals", GOAL);
            case "POST /goals/{name}/remove" -> {
                // Every other goal is named by an experiment.
                yield new Example(route, "/goals/spare/remove", "{}");
            }
            case "POST /goals/{name}/undo" -> new Example(route, "/goals/spare/undo", "{}");
            case "POST /experiments/{name}/undo" -> new Example(route, "/experiments/draft/undo", "{}");
            case "POST /experiments" -> new Example(route, "/experiments", EXPERIMENT);
            case "POST /experiments/check" -> new Example(route, "/experiments/check", EXPERIMENT);
            case "POST /experiments/{name}/remove" -> new Example(route, "/experiments/draft/remove", "{}");
            case "POST /experiments/{name}/start" -> new Example(route, "/experiments/draft/start", "{}");
            case "POST /experiments/{name}/resume" -> new Example(route, "/experiments/paused/resume", "{}");
            case "POST /experiments/{name}/promote" ->
                new Example(route, "/experiments/running/promote", "{\"variant\": \"spring\", \"as\": \"default\"}");
            case "GET /experiments/{name}/promotion" ->
                Examples.reading(route, "/experiments/running/promotion?variant=spring&as=default");
            case "POST /experiments/{name}/promote/undo" ->
                new Example(route, "/experiments/over/promote/undo", "{\"variant\": \"spring\"}");
            case "POST /experiments/{name}/replicate" ->
                new Example(route, "/experiments/running/replicate", "{\"component\": \"next\"}");
            case "GET /experiments/{name}/export" -> Examples.reading(route, "/experiments/running/export?format=json");
            case "GET /programme/export" -> Examples.reading(route, "/programme/export?format=csv");
            default -> {
                String path = route.path().replace("{name}", "running");
                yield route.method() == AdminRoute.Method.POST
                        ? new Example(route, path, "{\"reason\": \"because\"}")
                        : Examples.reading(route, path);
            }
        };
    }
}
