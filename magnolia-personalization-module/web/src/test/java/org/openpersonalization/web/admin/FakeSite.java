package org.openpersonalization.web.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.message.Message;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.alert.Alert;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.alert.AlertService;
import org.openpersonalization.service.alert.AlertWebhookService;
import org.openpersonalization.service.alert.FakeAlertStore;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.service.audience.AudienceSizeEstimator;
import org.openpersonalization.service.audience.FakeAudiences;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.consent.purpose.PurposeService;
import org.openpersonalization.service.decision.TraceService;
import org.openpersonalization.service.decision.VisitorTraceService;
import org.openpersonalization.service.edge.KeyForecast;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.service.experiment.change.ExperimentActions;
import org.openpersonalization.service.experiment.change.ExperimentChanges;
import org.openpersonalization.service.experiment.change.PromotionActions;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.experiment.overview.ProgrammeService;
import org.openpersonalization.service.experiment.overview.ReportService;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.GrantShares;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.CheckRunner;
import org.openpersonalization.service.installation.InstallationCheck;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.persona.FakePersonas;
import org.openpersonalization.service.persona.PersonaService;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.privacy.evidence.ConsentRateService;
import org.openpersonalization.service.privacy.evidence.PurposeTextService;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;
import org.openpersonalization.service.privacy.evidence.RecordExportService;
import org.openpersonalization.service.privacy.evidence.RecordSearchService;
import org.openpersonalization.service.privacy.evidence.SubjectLookup;
import org.openpersonalization.service.privacy.evidence.VerificationService;
import org.openpersonalization.service.privacy.proof.Anchors;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.privacy.request.ErasureService;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequestService;
import org.openpersonalization.service.privacy.request.VisitorAccessService;
import org.openpersonalization.service.report.ExperimentReports.Readers;
import org.openpersonalization.service.report.Programme;
import org.openpersonalization.service.report.ProgrammeReport;
import org.openpersonalization.service.variant.FakeVariants;
import org.openpersonalization.service.variant.VariantService;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.PersonaVisits;
import org.openpersonalization.service.webhook.WebhookCode;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookResult;
import org.openpersonalization.service.webhook.WebhookSecret;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.admin.audit.AuditedForm;
import org.openpersonalization.web.admin.installation.InstallationResource;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingState;
import org.openpersonalization.web.visitor.TestVisitors;

/** A site with two purposes, one visitor, a few decisions and a request, all in memory. */
final class FakeSite {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final String VISITOR = "000102030405060708090a0b0c0d0e0f";
    /** The first variant was second before. */
    private static final String VARIANT_CHANGE =
            "{\"before\":{\"order\":[\"variants1\",\"variants0\"],\"variants\":{}},"
                    + "\"after\":{\"order\":[\"variants0\",\"variants1\"],\"variants\":{}}}";

    static final UUID ALERT = UUID.fromString("00000000-0000-4000-8000-000000000004");
    static final String CONSENT_ID = "AAAAAAAAAAAAAAAAAAAAAA";
    static final UUID ERASURE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID ACCESS = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Duration MONTH = Duration.ofDays(30);
    static final UUID CLOSED = UUID.fromString("00000000-0000-4000-8000-000000000003");

    final FakeLedger ledger = new FakeLedger();
    final FakeAlertStore alerts = withAnAlert();
    final FakeRegisters registers = new FakeRegisters();
    final FakeProfileStore profiles = new FakeProfileStore();
    final FakeAudiences audiences = new FakeAudiences();
    final FakePersonas personas = new FakePersonas();
    final FakeVariants variants = new FakeVariants();
    final FakeDefinitionNodes nodes = new FakeDefinitionNodes();
    final FakeCheckpoints checkpoints = new FakeCheckpoints();
    final Jobs jobs = new Jobs();
    final Verifications verifications =
            new Verifications(this::stores, new CheckpointSchedule.Places(checkpoints, Anchors.NONE), () -> NOW, jobs);
    final FakeExperiments experiments = FakeExperiments.furnished(NOW);
    final CheckRunner checks = new CheckRunner(
            List.of(
                    InstallationCheck.one(
                            InstallationCheck.Area.CMS,
                            "filter",
                            () -> CheckResult.of(CheckCode.FILTER_IN_PLACE).with("next", "cache")),
                    InstallationCheck.one(
                            InstallationCheck.Area.STORE,
                            "database",
                            () -> CheckResult.of(CheckCode.STORE_CLOSED).with("reason", "closed"))),
            Duration.ofSeconds(30));
    final InstallationResource installation = new InstallationResource(checks, () -> NOW);
    final ConsentRules rules;
    private volatile boolean closed;

    FakeSite() {
        List<PurposeTerms> terms = List.of(terms(Purpose.BEHAVIORAL, "old words"), terms(Purpose.PREFERENCES, "words"));
        terms.forEach(each -> registers.texts.register(each, NOW.minus(Duration.ofDays(90))));
        PurposeTerms newer = terms(Purpose.BEHAVIORAL, "new words").withVersion(2);
        registers.texts.register(newer, NOW.minus(Duration.ofDays(30)));
        rules = ConsentRules.of(List.of(newer, terms.get(1).withVersion(1)), Duration.ofDays(180), Duration.ofDays(90));
        decide(CONSENT_ID, Statement.Verdict.GIVEN, newer, "banner/1: refuse, allow, choose");
        decide("BBBBBBBBBBBBBBBBBBBBBB", Statement.Verdict.REFUSED, newer, "=cmd|' /C calc'!A0");
        decide(CONSENT_ID, Statement.Verdict.WITHDRAWN, newer, "preferences/1");
        checkpoints.add(new Checkpoint(2, ledger.chain().get(1).hash(), NOW));
        registers.signals.add(
                List.of(new PrivacySignals.DailyCount(LocalDate.ofInstant(NOW, ZoneOffset.UTC), "US-CA", 7)));
        keepVisitor();
        request(ERASURE, SubjectRequest.Kind.ERASURE, SubjectRequest.Status.OPEN);
        request(ACCESS, SubjectRequest.Kind.ACCESS, SubjectRequest.Status.IN_PROGRESS);
        request(CLOSED, SubjectRequest.Kind.ERASURE, SubjectRequest.Status.DONE);
        change("audience.removed", "changed", AudiencesApiIT.REMOVED);
        change("purpose.changed", "behavioral", "{\"label\":\"Taste\",\"retentionDays\":395}");
        change("group.removed", "dach", "{\"title\":\"DACH\",\"values\":[\"DE\",\"AT\",\"CH\"]}");
        change(
                "persona.changed",
                "climber",
                "{\"name\":\"climber\",\"title\":\"Boulderer\",\"description\":\"\",\"state\":{}}");
        change("component.changed", FakeVariants.HERO, VARIANT_CHANGE);
        change("goal.saved", "spare", ExperimentExamples.GOAL.replace("signed-up", "spare"));
        change("experiment.saved", "draft", ExperimentExamples.EXPERIMENT.replace("another", "draft"));
        verify();
    }

    private void change(String action, String target, String before) {
        new Audit(() -> stores().audit(), () -> NOW.minusSeconds(60)).noteBefore("ada", action, target, before);
    }

    private static PurposeTerms terms(Purpose purpose, String text) {
        return new PurposeTerms(
                purpose,
                1,
                new TreeMap<>(Map.of(
                        "en", new Wording("Label", "One sentence.", text),
                        "de", new Wording("Name", "Ein Satz.", text + " auf Deutsch"))),
                new PurposeTerms.Rules(
                        LegalBasis.LEGITIMATE_INTEREST, Set.of(Regime.OPT_OUT), true, Duration.ofDays(395), 0));
    }

    void decide(String consentId, Statement.Verdict verdict, PurposeTerms terms, String surface) {
        Statement statement = new Statement(terms.purpose(), verdict, Optional.of(NOW.plus(Duration.ofDays(180))));
        Notice notice =
                new Notice(String.valueOf(terms.version()), terms.wording("de").sha256(), "de");
        Circumstances how = new Circumstances(
                "Shop", "CH", "opt-in", Circumstances.Source.BANNER, surface, List.of("Sec-GPC", "DNT"));
        ledger.record(keyOf(consentId), List.of(new RecordDraft(UUID.randomUUID(), NOW, statement, notice, how)));
    }

    /** More decisions than fit into a response's buffer. */
    void decideOften(int times) {
        PurposeTerms terms = rules.terms().get(Purpose.BEHAVIORAL);
        for (int i = 0; i < times; i++) {
            decide(CONSENT_ID, Statement.Verdict.GIVEN, terms, "banner/1");
        }
    }

    private void keepVisitor() {
        Signal view = new Signal.PageView(
                new Occurrence(UUID.randomUUID(), NOW.minusSeconds(60)),
                "/pricing",
                List.of("pricing"),
                List.of("bikes"));
        Signal answer = new Signal.DeclaredPreference(
                new Occurrence(UUID.randomUUID(), NOW.minusSeconds(30)), "goal", List.of("climbing"));
        VisitorKey visitor = VisitorKey.of(HexFormat.of().parseHex(VISITOR));
        profiles.appendLater(visitor, Observation.of(List.of(view, answer), NOW))
                .join();
        profiles.show(
                visitor,
                new Shown(
                        UUID.randomUUID(),
                        NOW,
                        "/home",
                        "hero",
                        "spring",
                        "spring",
                        "behavioral",
                        "The visit belongs to the audience [Spring].",
                        "behavioral"));
    }

    private void request(UUID id, SubjectRequest.Kind kind, SubjectRequest.Status status) {
        Instant received = NOW.minus(Duration.ofDays(40));
        SubjectRequest request = new SubjectRequest(
                id,
                kind,
                SubjectRequest.Channel.ADMIN,
                received,
                received.plus(Duration.ofDays(30)),
                status,
                "T-" + kind.label());
        registers.requests.save(request, new AuditEvent(received, "ada", "request.received", id.toString(), ""));
    }

    /** Has the ledger verified, and waits for it. */
    VerificationRun verify() {
        UUID id = verifications.start(VerificationRun.Trigger.SCHEDULE).id();
        while (verifications.find(id).orElseThrow().state() == VerificationRun.State.RUNNING) {
            Thread.onSpinWait();
        }
        return verifications.find(id).orElseThrow();
    }

    /** From now on no store answers. */
    void close() {
        closed = true;
        profiles.breakDown(true);
    }

    PrivacyStores stores() {
        if (closed) {
            throw new StoreUnavailableException("closed");
        }
        return new PrivacyStores(ledger, registers.texts, registers.signals, registers.requests, registers.trail);
    }

    private ExperimentStore experiments() {
        stores();
        return experiments.store;
    }

    static VisitorKey keyOf(String consentId) {
        return VisitorKey.of(Arrays.copyOf(consentId.getBytes(StandardCharsets.US_ASCII), 16));
    }

    UUID record(int index) {
        return ledger.chain().get(index).entry().id();
    }

    AdminServices services() {
        return new AdminServices(
                new AdminServices.Settings(
                        () -> rules,
                        new Jurisdictions(Map.of("US-CA", Regime.OPT_OUT)),
                        new AdminServices.Periods(24, MONTH),
                        () -> List.of(new SettingState(
                                "slices/holdoutPercent",
                                List.of("7"),
                                "5",
                                Optional.of(Message.of(SettingCode.TRUE_OR_FALSE)),
                                false,
                                Optional.empty())),
                        true),
                consents(),
                rights(),
                experimentServices(),
                content(),
                alertServices(),
                audit(),
                () -> NOW);
    }

    private AdminServices.Alerts alertServices() {
        return new AdminServices.Alerts(
                new AlertService(this::openAlerts, Optional::empty, audit()),
                new AlertWebhookService(
                        Optional.of(new WebhookEndpoint(
                                URI.create("https://hooks.example.com/alerts"),
                                WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))),
                        (receiver, message, at) -> new WebhookResult(WebhookCode.DELIVERED, 204),
                        () -> openAlerts().outbox(),
                        audit()));
    }

    private static FakeAlertStore withAnAlert() {
        FakeAlertStore store = new FakeAlertStore();
        Alert alert = new Alert(
                ALERT,
                AlertKind.SPLIT_BROKEN,
                "hero",
                Message.of(AlertKind.SPLIT_BROKEN).title("experiment", "The hero"),
                "/experiments/hero",
                NOW,
                Optional.empty(),
                Optional.empty());
        store.raise(alert, Optional.empty());
        return store;
    }

    private FakeAlertStore openAlerts() {
        stores();
        return alerts;
    }

    private Audit audit() {
        return new Audit(() -> stores().audit(), () -> NOW);
    }

    private AdminServices.Consents consents() {
        SubjectLookup subjects = new SubjectLookup(this::stores, FakeSite::keyOf);
        return new AdminServices.Consents(
                new AdminServices.Records(
                        new RecordSearchService(subjects, audit()),
                        new RecordExportService(subjects, audit()),
                        new RecordEvidenceReader(this::stores, checkpoints, () -> rules)),
                new ConsentRateService(this::stores, () -> NOW),
                new PurposeTextService(() -> rules, this::stores),
                new PurposeService(
                        new PurposeService.Sources(nodes, () -> rules, this::stores, true),
                        new ChangeAudit<>(audit(), ValueChange.PURPOSE, new AuditedForm<>(new TypeReference<>() {})),
                        () -> NOW),
                new VerificationService(verifications, audit()),
                view -> "<!doctype html><title>" + view.surface() + " " + view.language() + " " + view.regime()
                        + view.draft().map(terms -> terms.wordings().toString()).orElse("") + "</title>");
    }

    private AdminServices.Rights rights() {
        VisitorDataReader visitors = visitors();
        SubjectRequestService requests = new SubjectRequestService(() -> stores().requests(), audit(), MONTH);
        return new AdminServices.Rights(
                new VisitorAccessService(visitors, requests),
                requests,
                new ErasureService(
                        requests,
                        visitors,
                        (consentId, at) -> stores().ledger().erase(keyOf(consentId), UUID.randomUUID(), at),
                        () -> rules));
    }

    private VisitorDataReader visitors() {
        return new VisitorDataReader(profiles, FoldSettings.defaults(), StageRules.defaults(), () -> NOW);
    }

    private AdminServices.Content content() {
        AudienceSizeEstimator sizes =
                new AudienceSizeEstimator(profiles, FoldSettings.defaults(), StageRules.defaults(), () -> NOW);
        return new AdminServices.Content(
                new AudienceService(
                        audiences,
                        sizes,
                        experiments.service(this::experiments, false)::inForce,
                        new ChangeAudit<>(audit(), ValueChange.AUDIENCE, new AuditedForm<>(new TypeReference<>() {}))),
                new DefinitionService(nodes, audit(), new AuditedForm<>(new TypeReference<>() {})),
                new FakeComponents(),
                new FindingService(
                        FakeComponents::authored,
                        experiments.service(this::experiments, false)::inForce,
                        new GrantShares(new ConsentRateService(this::stores, () -> NOW)::lately),
                        () -> NOW),
                new PreviewTokens(TestVisitors.keys()),
                personas(),
                new VariantService(
                        variants,
                        audiences,
                        new ChangeAudit<>(audit(), ValueChange.COMPONENT, new AuditedForm<>(new TypeReference<>() {}))),
                new KeyForecast(FakeComponents::plan, true));
    }

    private AdminServices.Personas personas() {
        PersonaVisits visits = new PersonaVisits(
                () -> rules, new Jurisdictions(Map.of()), FoldSettings.defaults(), StageRules.defaults());
        Supplier<ZonedDateTime> now = () -> NOW.atZone(ZoneOffset.UTC);
        List<Component> components = audiences.site().placements().stream()
                .map(AudienceRepository.Placement::component)
                .toList();
        TraceService traces = new TraceService(
                () -> new DecisionLadder(new Slices(0, 0)),
                page -> new PagePlan(page, PageTags.none(), components),
                visits,
                now);
        return new AdminServices.Personas(
                new PersonaService(
                        personas,
                        visits,
                        new ChangeAudit<>(audit(), ValueChange.PERSONA, new AuditedForm<>(new TypeReference<>() {})),
                        now),
                traces,
                new VisitorTraceService(visitors(), traces, audit(), () -> rules),
                new PersonaTokens(TestVisitors.keys()));
    }

    List<AdminRoute> routes() {
        List<AdminRoute> routes = new ArrayList<>(AdminRoutes.of(services()));
        routes.addAll(AdminRoutes.always(installation));
        return routes;
    }

    private AdminServices.Experiments experimentServices() {
        ExperimentService service = experiments.service(this::experiments, false);
        ChangeAudit<ExperimentDraft> plans =
                new ChangeAudit<>(audit(), ValueChange.EXPERIMENT, new AuditedForm<>(new TypeReference<>() {}));
        ChangeAudit<GoalDraft> goals =
                new ChangeAudit<>(audit(), ValueChange.GOAL, new AuditedForm<>(new TypeReference<>() {}));
        return new AdminServices.Experiments(
                new ExperimentReader(service),
                new AdminServices.Changes(
                        new ExperimentChanges(service, plans),
                        new ExperimentActions(service, audit()),
                        new PromotionActions(service, audit()),
                        new GoalService(service, goals)),
                new ReportService(service, audit()),
                new ProgrammeService(new UncountedProgramme(), service.services(), audit()));
    }

    /** A programme without counts. */
    private final class UncountedProgramme implements Programme {

        @Override
        public ProgrammeReport report(Readers readers) {
            experiments();
            return new ProgrammeReport(Optional.empty(), Optional.empty(), List.of());
        }

        @Override
        public Readiness readiness() {
            experiments();
            return new Readiness(experiments.readiness);
        }
    }

    /** The revision of a purpose's content. */
    String revision(String purpose) {
        return consents().purposes().texts(new Purpose(purpose)).revision();
    }

    /** Everything that requests could change, to be compared. */
    Object state() {
        return List.of(
                ledger.chain(),
                registers.trail.newest(1_000),
                registers.requests.all(1_000),
                profiles.forgotten(),
                experiments.state(),
                audiences.all(),
                personas.all(),
                alerts.unresolved(1_000),
                variants.variants(),
                nodes.all(DefinitionNodes.Kind.PURPOSE),
                nodes.all(DefinitionNodes.Kind.GROUP),
                verifications.newest());
    }

    /** Checkpoints in memory. */
    static final class FakeCheckpoints implements Checkpoints {

        private final List<Checkpoint> all = new ArrayList<>();

        @Override
        public synchronized void add(Checkpoint checkpoint) {
            all.add(checkpoint);
        }

        @Override
        public synchronized Reading read() {
            return new Reading(all, List.of());
        }
    }

    ConsentRecord chained(int index) {
        return ledger.chain().get(index);
    }
}
