package org.openpersonalization.web.admin.consent;

import java.time.LocalDate;
import java.util.List;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.evidence.ConsentRateService;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** How often visitors said yes and no on each day, and how often browsers said no for them. */
public final class RatesResource {

    /** An answer: sums of the days from the first to the last, both inclusive. */
    public record RateTable(LocalDate from, LocalDate to, List<TallyView> tallies, List<SignalCount> privacySignals) {}

    /** How many decisions of one kind fell on one day. */
    public record TallyView(
            LocalDate day, String purpose, Statement.Verdict verdict, Circumstances.Source source, long count) {

        static TallyView of(DecisionTally tally) {
            return new TallyView(tally.day(), tally.purpose().id(), tally.verdict(), tally.source(), tally.count());
        }
    }

    /** How many page views of a day came with Global Privacy Control and without a consent id. */
    public record SignalCount(LocalDate day, String jurisdiction, long requests) {

        static SignalCount of(PrivacySignals.DailyCount count) {
            return new SignalCount(count.day(), count.jurisdiction(), count.requests());
        }
    }

    private final ConsentRateService service;

    public RatesResource(ConsentRateService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        Contract contract = Contract.json(
                        "Visitors' decisions and Global Privacy Control signals, by day.", RateTable.class)
                .with(
                        Parameter.query("from", Format.DAY, "The first day; 30 days before the last unless said."),
                        Parameter.query("to", Format.DAY, "The last day; today unless said."));
        return List.of(AdminRoute.get("/consents/rates", contract, this::rates));
    }

    private Reply rates(Call call) throws Refusal {
        ConsentRateService.Rates rates =
                service.rates(call.values().day("from"), call.values().day("to"));
        return Reply.json(new RateTable(
                rates.from(),
                rates.to(),
                rates.decisions().stream().map(TallyView::of).toList(),
                rates.signals().stream().map(SignalCount::of).toList()));
    }
}
