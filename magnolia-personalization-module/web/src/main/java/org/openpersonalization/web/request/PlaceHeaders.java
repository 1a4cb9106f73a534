package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpersonalization.signal.Place;

/** Reads country and region from headers that a trusted proxy sets. From anybody else they are ignored. */
final class PlaceHeaders {

    private final RequestSettings settings;
    private final TrustedProxies proxies;

    PlaceHeaders(RequestSettings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    Place read(HttpServletRequest request) {
        if (!proxies.isTrusted(request.getRemoteAddr())) {
            return Place.unknown();
        }
        String region = capitals(request, settings.regionHeader());
        if (!Place.isRegion(region)) {
            region = "";
        }
        String country = capitals(request, settings.countryHeader());
        if (country.isEmpty() && !region.isEmpty()) {
            country = region.substring(0, 2);
        }
        return new Place(Place.isCountry(country) ? country : "", region);
    }

    private static String capitals(HttpServletRequest request, String header) {
        return header.isEmpty() ? "" : Headers.value(request, header).trim().toUpperCase(Locale.ROOT);
    }
}
