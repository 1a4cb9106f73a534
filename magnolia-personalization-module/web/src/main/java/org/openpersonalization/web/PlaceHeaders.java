package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.openpersonalization.signal.Place;

/** Reads country and region from headers that a trusted proxy sets. From anybody else they are ignored. */
final class PlaceHeaders {

    private final RequestSettings settings;

    PlaceHeaders(RequestSettings settings) {
        this.settings = settings;
    }

    Place read(HttpServletRequest request) {
        if (!isTrusted(request.getRemoteAddr())) {
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

    private boolean isTrusted(String address) {
        return settings.trustedProxies().contains(address)
                || settings.trustedProxies().contains(RequestSettings.LOOPBACK) && isLoopback(address);
    }

    /** The address is a literal, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:]+")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
