package org.openpersonalization.site.traffic;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Simulated visitors over some weeks, played one after the other in the order of time, through HTTP like real ones. The
 * same seed plays the same visitors.
 *
 * @param shoppers number of visitors
 * @param seed a whole number
 * @param days number of days over which they come
 * @param truth the true effects
 */
public record Traffic(int shoppers, long seed, int days, Truth truth) {

    private static final int MOST = 1_000_000;
    private static final int WEEK = 7;
    private static final int PROGRESS = 250;
    private static final long MILLIS_OF_A_DAY = Duration.ofDays(1).toMillis();

    public Traffic {
        if (shoppers < 1 || shoppers > MOST || days < 1) {
            throw new IllegalArgumentException(
                    "Between one and a million visitors can be played, over a day or more [shoppers=" + shoppers
                            + ", days=" + days + "]");
        }
    }

    /** Something that a shopper does at a moment. */
    private record Event(Instant time, int shopper, boolean isFirst) {}

    /**
     * Plays them.
     *
     * @param address of the shop, without a slash at its end
     * @param start when the first day begins
     * @param clock told the moment of each step before it is done
     * @param progress told now and then how many visits are done
     */
    public void play(String address, Instant start, Consumer<Instant> clock, IntConsumer progress) {
        HttpClient client = Browser.client();
        List<Visit> visits = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < shoppers; number++) {
            Shopper shopper = Shopper.of(seed, number);
            visits.add(new Visit(shopper, new Browser(client, address, shopper), truth));
            events.addAll(events(start, number));
        }
        events.sort(Comparator.comparing(Event::time).thenComparingInt(Event::shopper));
        for (int done = 0; done < events.size(); done++) {
            Event event = events.get(done);
            clock.accept(event.time());
            act(visits.get(event.shopper()), event, clock);
            if ((done + 1) % PROGRESS == 0) {
                progress.accept(done + 1);
            }
        }
    }

    private static void act(Visit visit, Event event, Consumer<Instant> clock) {
        if (event.isFirst()) {
            visit.first(event.time(), clock);
        } else {
            visit.again();
        }
    }

    private List<Event> events(Instant start, int number) {
        SplittableRandom times = new SplittableRandom(seed ^ (number * 7919L + 17));
        Instant first = start.plusMillis(times.nextLong(days * MILLIS_OF_A_DAY));
        Event visit = new Event(first, number, true);
        Instant back = first.plusMillis(MILLIS_OF_A_DAY + times.nextLong((WEEK - 1) * MILLIS_OF_A_DAY));
        boolean comesBack = times.nextDouble() < truth.comesBack();
        return comesBack && back.isBefore(start.plus(Duration.ofDays(days)))
                ? List.of(visit, new Event(back, number, false))
                : List.of(visit);
    }
}
