package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.request.Forwarding;
import org.openpersonalization.web.route.Contract;

class AdminApiTest {

    private static final AdminUser VIEWER = new AdminUser("vera", Set.of(AdminUser.Role.VIEWER), false);

    private static Answer refusal(UseCaseException exception) {
        AdminRoute route = AdminRoute.get("/things", Contract.json("All things.", String.class), call -> {
            throw exception;
        });
        AdminApi api = new AdminApi(List.of(route), request -> new Forwarding("127.0.0.1", true, List.of()));
        return catchThrowableOfType(
                        Refusal.class, () -> api.answer(Requests.request().build(), "/things", VIEWER))
                .answer();
    }

    private static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new NotFound(RefusalCode.GOAL_UNKNOWN), 404),
                Arguments.of(new Conflict(RefusalCode.EXPERIMENT_RUNS), 409),
                Arguments.of(new Forbidden(RefusalCode.PAGE_FORBIDDEN), 403),
                Arguments.of(new Invalid(RefusalCode.GOAL_NAME), 400));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalOfAUseCaseHasItsStatusAndItsMessage(UseCaseException exception, int status) {
        Answer answer = refusal(exception);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8))
                .contains("{\"error\":\"" + exception.getMessage() + "\"")
                .contains("\"key\":\"" + exception.reason().key() + "\"");
    }

    @Test
    void fieldsOfARefusalHaveTheTypesOfTheDocument() {
        Answer answer = refusal(new NotFound(RefusalCode.VARIANT_GONE.message().title("variant", "spring")));

        assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8)).contains("\"type\":\"title\"");
    }

    @Test
    void eachKindOfRefusalIsAmongThem() {
        assertThat(refusals().map(each -> ((UseCaseException) each.get()[0]).kind()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(UseCaseException.Kind.values()));
    }
}
