package org.openpersonalization.magnolia;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.DefinitionWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module's bean: its settings, as they stand at {@code config:/modules/personalization/config}, and its life cycle.
 * After a change there the CMS stops the module, fills in the new values and starts it again.
 */
public class PersonalizationModule implements ModuleLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationModule.class);

    private final DefinitionWatch watch;
    private final PersonalizationService service;

    private boolean enabled = true;
    private String timeZone = "";
    private String countryHeader = "";
    private String regionHeader = "";
    private List<String> trustedProxies = new ArrayList<>(List.of("loopback"));

    @Inject
    public PersonalizationModule(DefinitionWatch watch, PersonalizationService service) {
        this.watch = watch;
        this.service = service;
    }

    @Override
    public void start(ModuleLifecycleContext context) {
        try {
            service.configure(Settings.of(this));
            watch.start();
        } catch (IllegalArgumentException mistake) {
            service.switchOff();
            LOG.error("Personalization is off until its settings are right: {}", mistake.getMessage());
        } catch (RepositoryException unavailable) {
            service.switchOff();
            LOG.error("Personalization is off, because changes of content cannot be watched", unavailable);
        }
    }

    @Override
    public void stop(ModuleLifecycleContext context) {
        watch.stop();
    }

    /** Whether anything is personalized. */
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** The site's time zone such as {@code Europe/Zurich}; empty means the server's. */
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** The header that a trusted proxy writes the visitor's country into; empty when there is none. */
    public String getCountryHeader() {
        return countryHeader;
    }

    public void setCountryHeader(String countryHeader) {
        this.countryHeader = countryHeader;
    }

    /** The header that a trusted proxy writes the visitor's region into; empty when there is none. */
    public String getRegionHeader() {
        return regionHeader;
    }

    public void setRegionHeader(String regionHeader) {
        this.regionHeader = regionHeader;
    }

    /** The addresses that place headers are believed from; {@code loopback} stands for this machine. */
    public List<String> getTrustedProxies() {
        return trustedProxies;
    }

    public void setTrustedProxies(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }
}
