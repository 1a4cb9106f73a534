package org.openpersonalization.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.service.edge.EdgePrograms;
import org.openpersonalization.service.edge.KeptPages;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.visitor.TestVisitors;

@DisplayName("The published key program")
class KeyProgramResourceTest {

    private static final String PROXY = "127.0.0.1";

    private final EdgePrograms programs =
            new EdgePrograms(PagePlan::plain, () -> new DecisionLadder(new Slices(0, 0)), () -> 0);
    private final EdgeRules rules =
            new EdgeRules(Duration.ofMinutes(5), Set.of(), new EdgePlaces("", "", Jurisdictions.strict()));
    private EdgeCache edge = EdgeCache.of(
            new EdgeCache.Sources(programs, new KeptPages(programs, group -> {}), () -> List.of("/home"), rules));
    private final KeyProgramResource resource = new KeyProgramResource(TestVisitors.reader(), () -> edge);

    @Test
    void isForTrustedProxies() throws Refusal {
        assertThat(resource.json(Requests.request().from(PROXY).build()).status())
                .isEqualTo(200);
        assertThat(resource.vcl(Requests.request().from(PROXY).build()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "10.0.0.5", "::ffff:203.0.113.7"})
    void isNotThereForOtherAddresses(String address) {
        requireNotFound(Requests.request().from(address));
        requireNotFound(Requests.request().from(address).header("X-Forwarded-For", PROXY));
    }

    @Test
    void isNotThereWhileTheEdgeCacheIsOff() {
        edge = EdgeCache.none();

        requireNotFound(Requests.request().from(PROXY));
    }

    private void requireNotFound(Requests request) {
        assertThatThrownBy(() -> resource.json(request.build()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.answer().status()).isEqualTo(404));
        assertThatThrownBy(() -> resource.vcl(request.build()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.answer().status()).isEqualTo(404));
    }
}
