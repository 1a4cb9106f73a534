package org.openpersonalization.magnolia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorRequestVoterTest {

    private static final String CONSENT = "/.personalization/consent";

    private final VisitorRequestVoter voter = new VisitorRequestVoter();

    @Test
    void votesForVisitorsRequests() {
        voter.setPattern("/.personalization/");

        assertThat(voter.vote(request(CONSENT, "", "behavioral", "all", "return")))
                .isPositive();
        assertThat(voter.vote(request("/.personalization-admin/api/v1/x", ""))).isZero();
    }

    @Test
    void withoutAPatternVotesForNothing() {
        assertThat(voter.vote(request(CONSENT, ""))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mgnlUserId", "mgnlLogout", "mgnlLocale", "mgnlPreview", "mgnl", "MGNLUSERID"})
    void parameterOfMagnoliasFiltersKeepsTheCheck(String parameter) {
        voter.setPattern("/.personalization/");

        assertThat(voter.vote(request(CONSENT, "application/json", "all", parameter)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", " Multipart/Mixed"})
    void multipartBodyKeepsTheCheck(String type) {
        voter.setPattern("/.personalization/");

        assertThat(voter.vote(request(CONSENT, type))).isZero();
    }

    private static HttpServletRequest request(String path, String type, String... parameters) {
        HttpServletRequest request = mock();
        when(request.getServletPath()).thenReturn(path);
        when(request.getContentType()).thenReturn(type.isEmpty() ? null : type);
        when(request.getParameterNames()).thenReturn(Collections.enumeration(List.of(parameters)));
        return request;
    }
}
