package org.openpersonalization.magnolia.content;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.magnolia.content.page.Descendants;

/**
 * Reads the purposes from the workspace {@code personalization}. A purpose with a fault keeps its last good form for as
 * long as the module runs; without one it is not asked about and never granted.
 */
public final class PurposeReader {

    public static final String PURPOSES = "/purposes";
    public static final String PURPOSE_TYPE = "p13n:purpose";
    private static final String LABEL = "label";
    private static final int MOST_DAYS = 3_650;

    private final Faults faults;

    PurposeReader(Faults faults) {
        this.faults = faults;
    }

    /** The purposes in the editor's order. */
    List<PurposeTerms> read(Session session, List<PurposeTerms> lastGood) throws RepositoryException {
        List<Node> nodes = new ArrayList<>(
                session.nodeExists(PURPOSES) ? Descendants.ofType(session.getNode(PURPOSES), PURPOSE_TYPE) : List.of());
        nodes.sort(Comparator.comparingLong(node -> PropertyUtil.getLong(node, "order", Long.MAX_VALUE)));
        List<PurposeTerms> purposes = new ArrayList<>();
        for (Node node : nodes) {
            purpose(node, lastGood).ifPresent(purposes::add);
        }
        return List.copyOf(purposes);
    }

    private Optional<PurposeTerms> purpose(Node node, List<PurposeTerms> lastGood) throws RepositoryException {
        try {
            PurposeTerms terms = terms(node);
            faults.clear(node.getPath());
            return Optional.of(terms);
        } catch (IllegalArgumentException fault) {
            faults.report(node.getPath(), fault.getMessage());
            return lastGood.stream()
                    .filter(terms -> terms.purpose().id().equals(NodeUtil.getName(node)))
                    .findFirst();
        }
    }

    private static PurposeTerms terms(Node node) throws RepositoryException {
        Purpose purpose = new Purpose(node.getName());
        if (purpose.equals(Purpose.CONTEXT)) {
            throw new IllegalArgumentException("Visitors are not asked about [context]: give the node another name");
        }
        return new PurposeTerms(purpose, 0, wordings(node), rules(node));
    }

    private static PurposeTerms.Rules rules(Node node) throws RepositoryException {
        return new PurposeTerms.Rules(
                basis(node),
                grantedByDefault(node),
                PropertyUtil.getString(node, "deniedByPrivacyControl", "false").equals("true"),
                Duration.ofDays(between(node, "retentionDays", 395, 1, MOST_DAYS)),
                between(node, "askAgainBefore", 0, 0, Integer.MAX_VALUE));
    }

    private static LegalBasis basis(Node node) {
        String label = PropertyUtil.getString(node, "legalBasis", LegalBasis.CONSENT.label());
        return LegalBasis.of(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The legal basis must be consent, legitimate-interest or contract [legalBasis=" + label + "]"));
    }

    private static Set<Regime> grantedByDefault(Node node) throws RepositoryException {
        Set<Regime> regimes = EnumSet.noneOf(Regime.class);
        for (String label : PropertyValues.strings(node, "grantedByDefault")) {
            regimes.add(Regime.of(label)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A purpose can be granted by default under opt-out or none [grantedByDefault=" + label
                                    + "]")));
        }
        return regimes;
    }

    /** One for the site's first language, and one for each language that has a label of its own. */
    private static SortedMap<String, Wording> wordings(Node node) throws RepositoryException {
        SortedMap<String, Wording> wordings = new TreeMap<>();
        wordings.put(PurposeTerms.FALLBACK_LANGUAGE, wording(node, ""));
        PropertyIterator properties = node.getProperties(LABEL + "_*");
        while (properties.hasNext()) {
            String suffix = properties.nextProperty().getName().substring(LABEL.length());
            wordings.put(suffix.substring(1), wording(node, suffix));
        }
        return wordings;
    }

    private static Wording wording(Node node, String suffix) {
        return new Wording(text(node, LABEL + suffix), text(node, "description" + suffix), text(node, "text" + suffix));
    }

    private static String text(Node node, String property) {
        return PropertyUtil.getString(node, property, "").trim();
    }

    private static int between(Node node, String property, int usual, int least, int most) {
        String text = PropertyUtil.getString(node, property, "").trim();
        try {
            long number = text.isEmpty() ? usual : Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        } catch (NumberFormatException malformed) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException(
                property + " must be a whole number from " + least + " on [" + property + "=" + text + "]");
    }
}
