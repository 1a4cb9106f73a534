package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.submission.ChoiceGate;
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.delivery.NoticeRules;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.VisitorPages;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.Visitors;

/**
 * The services of the visitors' addresses.
 *
 * @param reader reads requests
 * @param visitors visitors and their stored data
 * @param limits rate limits
 * @param surfaces the module's own surfaces
 * @param frontEnds the rules for front ends that show pages themselves
 * @param isOn whether personalization runs; otherwise visitors can refuse, read and erase, and nothing else
 */
public record VisitorServices(
        RequestContextReader reader,
        Visitors visitors,
        Limits limits,
        Surfaces surfaces,
        FrontEnds frontEnds,
        boolean isOn) {

    /** In bytes; a refusal of a hundred purposes has about half. */
    private static final int LONGEST_REFUSAL = 8 * 1024;

    /** The cookies that a person gets with an answer of our own. */
    List<Cookie> offer(HttpServletRequest request) {
        return visitors.offer(request, reader.read(request, ""), reader.networkOf(request));
    }

    /** Takes one choice or answer of the request's address, or refuses it. */
    void limitChoices(HttpServletRequest request) throws Refusal {
        Limits.take(limits.choices(), reader.networkOf(request));
    }

    /**
     * Reads no more than a refusal needs from an address that has sent too many choices: refusals always count, and whether a
     * choice is one stands in its body.
     */
    void limitChoiceBody(HttpServletRequest request) {
        if (!limits.choices().hasRoom(reader.networkOf(request))) {
            RequestBody.limit(request, LONGEST_REFUSAL);
        }
    }

    /** The conditions under which choices count. */
    ChoiceGate gate() {
        return new ChoiceGate(limits.choices(), limits.refusals(), isOn);
    }

    /**
     * Stores an observation, and waits until it is on disk.
     *
     * @param otherwise the reason for the visitor when it could not be stored
     * @return the cookies that let the visitor's next page show it
     */
    public List<Cookie> keep(
            HttpServletRequest request, Visitor visitor, Observation observation, RequestCode otherwise)
            throws Refusal {
        try {
            return visitors.views().store(request, visitor, observation).stream()
                    .toList();
        } catch (StoreUnavailableException unavailable) {
            throw unstored(otherwise);
        }
    }

    /** The refusal of data that could not be stored. */
    static Refusal unstored(RequestCode reason) {
        return Refusal.retryLater(HttpServletResponse.SC_SERVICE_UNAVAILABLE, reason, 30);
    }

    /** The refusal of a look at what is kept, while the store cannot be read. */
    static Refusal unreadable() {
        return unstored(RequestCode.DATA_UNREADABLE);
    }

    /** The refusal of a yes while personalization is switched off; what was refused beside it holds. */
    static Refusal off(List<Cookie> cookies) {
        return Refusal.of(HttpServletResponse.SC_CONFLICT, RequestCode.CHOICE_SWITCHED_OFF)
                .with(cookies);
    }

    /** The refusal of a yes that cannot be recorded; what was refused beside it holds. */
    static Refusal unrecorded(List<Cookie> cookies) {
        return unstored(RequestCode.CHOICE_UNRECORDED).with(cookies);
    }

    /** The refusal of a deletion that could be neither done nor ordered; what was refused holds all the same. */
    static Refusal undeleted(List<Cookie> cookies) {
        return unstored(RequestCode.CHOICE_UNDELETED).with(cookies);
    }

    /**
     * Surfaces of the module on the site.
     *
     * @param pages renders the module's pages
     * @param firstLayer the banner
     * @param receipts the links that explain decisions
     */
    public record Surfaces(VisitorPages pages, FirstLayer firstLayer, DecisionReceipts receipts) {}

    /**
     * The rules for front ends that show pages themselves.
     *
     * @param receipts signs receipts of decisions
     * @param notices the notices beside components
     * @param origins the origins of other hosts whose pages may send requests, such as {@code https://www.example.com}
     * @param isForEditors whether editors work here, who see all variants
     */
    public record FrontEnds(ExposureReceipts receipts, NoticeRules notices, Set<String> origins, boolean isForEditors) {
        public FrontEnds {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * How often may be sent.
     *
     * @param signals of one visitor
     * @param signalsOfAddress of one address, whatever visitors it makes itself
     * @param choices choices and answers of one address
     * @param refusals refusals of one address that are recorded; more are honoured without a record
     * @param pages pages for front ends of one address
     */
    public record Limits(
            RateLimit signals, RateLimit signalsOfAddress, RateLimit choices, RateLimit refusals, RateLimit pages)
            implements AutoCloseable {

        private static final int TOO_MANY_REQUESTS = 429;

        /** Takes one request of a sender's, or refuses it. */
        public static void take(RateLimit limit, String sender) throws Refusal {
            if (!limit.tryTake(sender)) {
                throw exceeded();
            }
        }

        static Refusal exceeded() {
            return Refusal.retryLater(TOO_MANY_REQUESTS, RequestCode.TOO_OFTEN, 60);
        }

        @Override
        public void close() {
            signals.close();
            signalsOfAddress.close();
            choices.close();
            refusals.close();
            pages.close();
        }
    }
}
