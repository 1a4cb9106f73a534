package org.openpersonalization.web.admin.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.privacy.DecisionTally;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** How often visitors said yes and no on each day, and how often browsers said no for them. */
public final class RatesResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

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

    private final Supplier<PrivacyStores> stores;
    private final InstantSource clock;

    public RatesResource(Supplier<PrivacyStores> stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
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
        LocalDate to = call.values().day("to").orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate from = call.values().day("from").orElse(to.minusDays(USUAL_DAYS));
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.of(
                    HttpServletResponse.SC_BAD_REQUEST, "Choose 1 to 400 days, the first one not after the last.");
        }
        PrivacyStores now = stores.get();
        return Reply.json(new RateTable(
                from,
                to,
                now.ledger().tally(from, to).stream().map(TallyView::of).toList(),
                now.signals().counts(from, to).stream().map(SignalCount::of).toList()));
    }
}
