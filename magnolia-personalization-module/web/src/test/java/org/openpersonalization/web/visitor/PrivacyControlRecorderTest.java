package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.PrivacyControlRecorder;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.PrivacySignals.DailyCount;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.Requests;

class PrivacyControlRecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-25T23:30:00Z");

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final Visitors visitors =
            TestVisitors.with(new FakeProfileStore(), stores, new Jurisdictions(Map.of("US", Regime.OPT_OUT)));

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void strangersAreCountedByDayAndPlaceAndTheCountIsKeptUntilItIsOnDisk() {
        ConsentRecorder proof = new ConsentRecorder(stores::open, "Shop", RecordingBacklog.empty());
        Jobs jobs = new Jobs();
        PrivacyControlRecorder notes = new PrivacyControlRecorder(proof, jobs);
        stores.breakDown(true);
        notes.count(NOW, Jurisdiction.unknown());
        notes.count(NOW, Jurisdiction.unknown());
        notes.flush();
        stores.breakDown(false);
        notes.count(NOW.plusSeconds(3_600), new Jurisdiction("US", Regime.OPT_OUT));

        jobs.close();
        notes.close();
        proof.close();

        assertThat(stores.counts())
                .containsExactlyInAnyOrder(
                        new DailyCount(LocalDate.parse("2026-11-25"), "", 2),
                        new DailyCount(LocalDate.parse("2026-11-26"), "US", 1));
    }

    @Test
    void pageViewOfAStrangerWithTheSignalWritesNoRecord() {
        greet(Requests.request().header("Sec-GPC", "1"));
        greet(Requests.request().header("Sec-GPC", "1").header("X-Country", "US"));
        visitors.close();

        assertThat(stores.entries()).isEmpty();
        assertThat(stores.counts()).extracting(DailyCount::requests).containsExactlyInAnyOrder(1L, 1L);
    }

    @Test
    void yesThatTheSignalOutweighsIsRecordedOnceForEachYes() throws InterruptedException {
        Outcome yes = choose(Requests.request());
        for (int i = 0; i < 20; i++) {
            greet(Requests.request().cookies(yes.cookies()).header("Sec-GPC", "1"));
            Thread.sleep(2);
        }
        waitForDecisions(2);
        Thread.sleep(5);
        Outcome again = choose(Requests.request().cookies(yes.cookies()));
        greet(Requests.request().cookies(again.cookies()).header("Sec-GPC", "1"));
        waitForDecisions(4);

        assertThat(stores.decisions())
                .containsExactly(
                        "behavioral given api",
                        "behavioral signal gpc-header",
                        "behavioral given api",
                        "behavioral signal gpc-header");
    }

    @Test
    void yesThatWasSaidDespiteTheSignalIsNotOutweighed() throws InterruptedException {
        Outcome yes = choose(Requests.request().header("Sec-GPC", "1"));
        greet(Requests.request().cookies(yes.cookies()).header("Sec-GPC", "1"));
        Thread.sleep(100);

        assertThat(stores.decisions()).containsExactly("behavioral given api");
    }

    private Outcome choose(Requests request) {
        HttpServletRequest built = request.build();
        return TestVisitors.choose(visitors, built, context(built), Map.of(Purpose.BEHAVIORAL, true));
    }

    private void greet(Requests request) {
        HttpServletRequest built = request.build();
        RequestContext context = context(built);
        visitors.greet(built, visitors.of(built, context), context, "192.0.2.1");
    }

    private static RequestContext context(HttpServletRequest request) {
        return TestVisitors.reader().read(request, "/home");
    }

    private void waitForDecisions(int count) throws InterruptedException {
        for (int i = 0; i < 500 && stores.decisions().size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(stores.decisions()).hasSize(count);
    }
}
