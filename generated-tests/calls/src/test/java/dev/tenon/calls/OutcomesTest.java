package dev.tenon.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table through every front door. {@code -Dtenon.outcomes=ids} runs the rows whose ids match a pattern. */
@Timeout(60)
final class OutcomesTest {
    private static final int PATIENCE_SECONDS = 5;
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("tenon.outcomes", ".*"));

    private static Stream<Outcome.Case> chosen() {
        return OutcomeTable.rows().stream()
                .filter(row -> CHOSEN.matcher(row.id()).matches())
                .flatMap(row -> row.cases().stream());
    }

    /** Every case through one door, the next case through the next one. */
    static Stream<Arguments> sample() {
        List<Outcome.Case> cases = chosen().toList();
        Door[] doors = Door.values();
        return IntStream.range(0, cases.size())
                .mapToObj(index -> Arguments.of(cases.get(index), doors[index % doors.length]));
    }

    /** Every case through every door. */
    static Stream<Arguments> all() {
        return chosen().flatMap(subject -> Stream.of(Door.values()).map(door -> Arguments.of(subject, door)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sample")
    void endsAsTheTableSaysThroughOneDoor(Outcome.Case subject, Door door) throws Exception {
        endsAsTheTableSays(subject, door);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    @Tag("long")
    void endsAsTheTableSaysThroughEveryDoor(Outcome.Case subject, Door door) throws Exception {
        endsAsTheTableSays(subject, door);
    }

    private static void endsAsTheTableSays(Outcome.Case subject, Door door) throws Exception {
        Outcome row = subject.outcome();
        try (ShopUnderTest shop = new ShopUnderTest(subject)) {
            int before = prepare(shop, subject);
            Running running = door.start(shop.client, ShopCall.of(subject.operation(), "call-1", note(row)));
            shop.interfere(running);
            Ending ending = ending(running);
            List<String> differences = new ArrayList<>(row.expected().differences(subject.operation(), ending));
            compareRequests(
                    row, shop.server.requests().after(before, row.expected().requests()), differences);
            compareClient(row, shop, differences);
            assertThat(differences).as(() -> description(ending)).isEmpty();
            assertThat(shop.watch.awaitNoneHeld())
                    .as("no connection is held after the call")
                    .isTrue();
            assertSilent(ending, shop);
        }
    }

    /** Does what comes before the call itself; how many requests the server read for it. */
    private static int prepare(ShopUnderTest shop, Outcome.Case subject) throws Exception {
        ClientTraits traits = subject.outcome().client();
        if (traits.flag("warm")) {
            Ending warm = ending(Door.WAITING.start(shop.client, ShopCall.of(subject.operation(), "call-0", null)));
            assertThat(warm).isInstanceOf(Ending.Returned.class);
            assertThat(shop.watch.awaitNoneHeld()).isTrue();
            shop.server.awaitSettled();
        }
        int before = shop.server.requests().size();
        if (traits.flag("closed")) {
            shop.client.close();
            shop.client.close();
        }
        shop.interference.arm();
        return before;
    }

    private static String note(Outcome row) {
        return switch (row.client().value("note")) {
            case "half-character" -> "\ud83d";
            // More than sockets take while nobody reads.
            case "large" -> "x".repeat(16 << 20);
            default -> "note";
        };
    }

    private static Ending ending(Running running) throws Exception {
        try {
            return running.ending().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return new Ending.Misbehaved("the call did not end within " + PATIENCE_SECONDS + " s", null);
        }
    }

    private static void compareRequests(Outcome row, List<RequestLog.Received> requests, List<String> differences) {
        if (requests.size() != row.expected().requests()) {
            differences.add("requests: " + requests.size() + " in place of "
                    + row.expected().requests());
        }
        String method = row.expected().also().get("method");
        for (RequestLog.Received request : requests) {
            if (method != null && !request.method().equals(method)) {
                differences.add("method: " + request.method() + " in place of " + method);
            }
        }
        // Each attempt is signed anew; everything else is the same call.
        long signed = requests.stream()
                .filter(request -> request.parameters().containsKey("SignatureNonce"))
                .count();
        if (signed > 0 && distinct(requests, "SignatureNonce") < signed) {
            differences.add("a nonce was used twice");
        }
        for (String same : List.of("ClientToken", "CallId", "Note", "Action")) {
            if (distinct(requests, same) > 1) {
                differences.add(same + " is not the same in all attempts");
            }
        }
    }

    private static long distinct(List<RequestLog.Received> requests, String parameter) {
        return requests.stream()
                .map(request -> request.parameters().getOrDefault(parameter, ""))
                .distinct()
                .count();
    }

    private static void compareClient(Outcome row, ShopUnderTest shop, List<String> differences) {
        Map<String, String> also = row.expected().also();
        if (also.containsKey("pauses") && !also.get("pauses").equals(shop.timing.pauses())) {
            differences.add("pauses: " + shop.timing.pauses() + " in place of " + also.get("pauses"));
        }
        for (String logged : also.getOrDefault("logged", "").split(" ", -1)) {
            if (!shop.log.toString().contains(logged)) {
                differences.add("logged: " + logged + " is not in " + shop.log);
            }
        }
    }

    private static String description(Ending ending) {
        Throwable failure = ending.failure();
        return failure == null ? ending.toString() : Failures.text(failure);
    }

    /** K03: neither failures nor logs hold the secret. */
    private static void assertSilent(Ending ending, ShopUnderTest shop) {
        assertThat(description(ending) + shop.log).doesNotContain(TestCredentials.SECRET);
        assertThat(description(ending)).doesNotContain("Signature=");
    }
}
