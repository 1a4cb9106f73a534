package org.openpersonalization.magnolia.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/home/pricing, /home/pricing",
        "/home/pricing.html, /home/pricing",
        "/de/home/pricing.html, /home/pricing",
        "/de_CH/home/pricing.html, /home/pricing",
        "/pt-BR/home/pricing.html, /home/pricing",
        "/home/pricing~print~.html, /home/pricing",
        "/home/v1.2, /home/v1.2",
        "/de/home/v1.2.html, /home/v1.2",
        "/de, /de"
    })
    void pageIsAmongThePathsOfItsAddress(String address, String page) {
        assertThat(PageAddresses.candidates(address)).first().isEqualTo(address);
        assertThat(PageAddresses.candidates(address)).contains(page);
    }
}
