package info.magnolia.cms.filters;

import info.magnolia.voting.Voter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A filter that can be switched off, restricted to mappings and bypassed by voters, all by configuration. A request that
 * it does not match goes on to the next filter.
 */
public abstract class AbstractMgnlFilter implements MgnlFilter {

    private final List<Voter<HttpServletRequest>> bypasses = new ArrayList<>();
    private final Mapping mapping = new Mapping();
    private String name = "";
    private boolean enabled = true;

    protected AbstractMgnlFilter() {}

    @Override
    public void init(FilterConfig filterConfig) throws ServletException {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    public abstract void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;

    @Override
    public void destroy() {}

    @Override
    public boolean matches(HttpServletRequest request) {
        return isEnabled() && mapsTo(request) && !bypasses(request);
    }

    protected boolean mapsTo(HttpServletRequest request) {
        return mapping.isEmpty() || mapping.match(request).isPresent();
    }

    protected boolean bypasses(HttpServletRequest request) {
        int strongest = 0;
        for (Voter<HttpServletRequest> voter : bypasses) {
            int vote = voter.isEnabled() ? voter.vote(request) : 0;
            strongest = Math.abs(vote) > Math.abs(strongest) ? vote : strongest;
        }
        return strongest > 0;
    }

    protected Mapping getMapping() {
        return mapping;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the public signature is an array of raw voters
    public Voter[] getBypasses() {
        return bypasses.toArray(new Voter[0]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // see getBypasses
    public void setBypasses(Voter[] voters) {
        bypasses.clear();
        for (Voter voter : voters) {
            bypasses.add(voter);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // see getBypasses
    public void addBypass(Voter voter) {
        bypasses.add(voter);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Collection<String> getMappings() {
        return mapping.getMappings();
    }

    public void setMappings(Collection<String> mappings) {
        mappings.forEach(this::addMapping);
    }

    public void addMapping(String path) {
        mapping.addMapping(path);
    }
}
