package dev.tenon.calls;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a soak, and what is done to it.
 *
 * @param id tells the call from all others, on the wire too
 * @param peer what is called
 * @param action the operation
 * @param door the way into the client
 * @param steps what the server does with each attempt; the last one stands for all further ones
 * @param end how the caller ends the call
 */
record SoakPlan(String id, Peer peer, String action, Door door, List<Step> steps, End end) {
    private static final int MAX_ATTEMPTS = 3;

    /** What a client calls. */
    enum Peer {
        /** A server that keeps to the steps, over HTTP/1.1. */
        HTTP_1(40),
        /** The same over HTTP/2. */
        HTTP_2(25),
        /** A host without an address. */
        UNRESOLVED(4),
        /** A port where nobody listens. */
        REFUSED(4),
        /** A server whose certificate is not trusted. */
        UNTRUSTED(3),
        /** Nobody, for want of credentials. */
        WITHOUT_CREDENTIALS(5),
        /** Nobody, while the provider of the credentials blocks. */
        BLOCKED(5),
        /** A server that refuses each stream of HTTP/2. */
        REFUSING(8),
        /** Nobody, since the client is closed. */
        CLOSED(6);

        private final int percent;

        Peer(int percent) {
            this.percent = percent;
        }

        /** Whether a server can carry calls out. */
        boolean carriesOut() {
            return this == HTTP_1 || this == HTTP_2;
        }

        private static Peer of(int drawn) {
            int left = drawn;
            for (Peer peer : values()) {
                left -= peer.percent;
                if (left < 0) {
                    return peer;
                }
            }
            throw new IllegalArgumentException("not a percentage: " + drawn);
        }
    }

    /** What a server does with one attempt. */
    enum Step {
        GOOD(true, 200),
        PAGE(true, 200),
        CUT(true, 200),
        ERROR_AFTER(true, 500),
        ERROR_BEFORE(false, 500),
        BUSY(false, 503),
        THROTTLED(false, 400),
        NOT_FOUND(false, 404),
        /** Closes the connection; over HTTP/1.1 only, for it would end other calls, too. */
        CLOSE(true, 0),
        /** Says nothing; over HTTP/1.1 only. */
        SILENCE(true, 0);

        private final boolean carriedOut;
        private final int status;

        Step(boolean carriedOut, int status) {
            this.carriedOut = carriedOut;
            this.status = status;
        }

        /** Whether the server has done what it was asked to. */
        boolean isCarriedOut() {
            return carriedOut;
        }

        /** The HTTP status; 0 without a response. */
        int status() {
            return status;
        }

        /** The body, for the call of an id. */
        String body(String id) {
            String code = switch (this) {
                case ERROR_AFTER, ERROR_BEFORE -> "InternalError";
                case BUSY -> "ServiceUnavailable";
                case THROTTLED -> "Throttling";
                case NOT_FOUND -> "InvalidThing.NotFound";
                default -> "";
            };
            if (this == PAGE) {
                return "<html>" + id + "</html>";
            }
            return "{\"RequestId\":\"" + id + "\"" + (code.isEmpty() ? "" : ",\"Code\":\"" + code + "\"") + "}";
        }
    }

    /** How a caller ends a call. */
    enum End {
        /** Not at all. */
        NONE,
        /** Cancels it as soon as it has begun. */
        CANCEL_AT_ONCE,
        /** Cancels it when the server has read a request. */
        CANCEL_WHEN_READ,
        /** Gives it a deadline of a few milliseconds. */
        DEADLINE
    }

    /** A plan drawn at random. */
    static SoakPlan draw(int number, Random random) {
        Peer peer = Peer.of(random.nextInt(100));
        List<Step> steps = Stream.generate(() -> step(peer, random))
                .limit(1L + random.nextInt(MAX_ATTEMPTS))
                .toList();
        String action = any(ShopCall.ACTIONS, random);
        Door door = any(List.of(Door.values()), random);
        return new SoakPlan("call-" + number, peer, action, door, steps, end(peer, steps, random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Step step(Peer peer, Random random) {
        if (random.nextInt(3) == 0) {
            return Step.GOOD;
        }
        Step drawn = any(List.of(Step.values()), random);
        return peer == Peer.HTTP_1 || drawn.status() > 0 ? drawn : Step.GOOD;
    }

    private static End end(Peer peer, List<Step> steps, Random random) {
        return switch (peer) {
            // Who gives up before the refusal has come cannot know of it.
            case REFUSING -> End.NONE;
            case BLOCKED -> random.nextBoolean() ? End.DEADLINE : End.CANCEL_AT_ONCE;
            case HTTP_1, HTTP_2 -> {
                if (steps.contains(Step.SILENCE)) {
                    yield random.nextBoolean() ? End.DEADLINE : End.CANCEL_WHEN_READ;
                }
                yield random.nextInt(3) > 0 ? End.NONE : any(List.of(End.values()), random);
            }
            default -> random.nextInt(3) > 0 ? End.NONE : random.nextBoolean() ? End.DEADLINE : End.CANCEL_AT_ONCE;
        };
    }

    /** The steps as a parameter of the request. */
    String note() {
        return steps.stream().map(Step::name).collect(Collectors.joining(","));
    }

    /** The step for an attempt, by that parameter. */
    static Step step(@Nullable String note, int attempt) {
        List<Step> steps = Arrays.stream(String.valueOf(note).split(",", -1))
                .map(Step::valueOf)
                .toList();
        return steps.get(Math.min(attempt, steps.size() - 1));
    }
}
