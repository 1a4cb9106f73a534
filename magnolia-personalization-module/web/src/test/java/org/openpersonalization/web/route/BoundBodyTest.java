package org.openpersonalization.web.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;

class BoundBodyTest {

    private static final AtomicInteger BOUND = new AtomicInteger();

    /** Counts how often it is made. */
    record Counted(String name) {
        Counted {
            BOUND.incrementAndGet();
        }
    }

    private static HttpServletRequest sending(String json) {
        HttpServletRequest request = Requests.request().json(json).build();
        BoundBody.expect(request, Counted.class);
        return request;
    }

    @Test
    void isBoundOnceWhenItIsFirstAskedFor() throws Refusal {
        BOUND.set(0);
        HttpServletRequest request = sending("{\"name\":\"a\"}");
        assertThat(BOUND).hasValue(0);

        assertThat(BoundBody.of(request, Counted.class).name()).isEqualTo("a");
        assertThat(BoundBody.of(request, Counted.class).name()).isEqualTo("a");
        assertThat(RequestBody.object(request).get("name").asText()).isEqualTo("a");
        BoundBody.require(request);

        assertThat(BOUND).hasValue(1);
    }

    @Test
    void bodyOfAnotherFormIsRefusedEvenWhereItsTreeAloneIsRead() {
        assertThatThrownBy(() -> RequestBody.object(sending("{\"name\":\"a\",\"extra\":1}")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("[extra]");
        assertThatThrownBy(() -> BoundBody.require(sending("{\"extra\":1}"))).hasMessageContaining("[extra]");
    }

    @Test
    void requestWithoutAContractIsNotRead() throws Refusal {
        BoundBody.require(Requests.request().json("malformed").build());
    }
}
