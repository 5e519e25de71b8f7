package dev.tenon.fuzz;

import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.ecs.DescribeInstancesOperation;
import dev.tenon.fuzz.harbour.SurveyOperation;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.MemberTree;
import dev.tenon.runtime.internal.decode.Responses;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes a response as generated code does, and as a refusal. */
final class ResponseCheck {
    private static final List<Operation<?, ?>> OPERATIONS =
            List.of(AttachKeyPairOperation.INSTANCE, DescribeInstancesOperation.INSTANCE, SurveyOperation.INSTANCE);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}{1,1000}");

    private ResponseCheck() {}

    static void check(byte[] body, String contentType) {
        for (Operation<?, ?> operation : OPERATIONS) {
            Optional<Object> response = decoded(operation, body, contentType);
            if (response.isPresent()) {
                checkAgain(operation, response.get(), body, contentType);
                checkCut(operation, body, contentType);
            }
        }
        TimeLimit.within(LONGEST, () -> MemberTree.read(body, body.length, contentType));
    }

    private static void checkAgain(Operation<?, ?> operation, Object response, byte[] body, String contentType) {
        if (!Optional.of(response).equals(decoded(operation, body, contentType))) {
            throw new AssertionError("the same response gives two records");
        }
    }

    /** A response without its last character is none. */
    private static void checkCut(Operation<?, ?> operation, byte[] body, String contentType) {
        int length = body.length;
        for (byte each : body) {
            if (each <= 0) {
                // Beyond ASCII, the last byte need not be the last character.
                return;
            }
        }
        while (body[length - 1] <= ' ') {
            length--;
        }
        if (decoded(operation, Arrays.copyOf(body, length - 1), contentType).isPresent()) {
            throw new AssertionError("a response that was cut gives a record");
        }
    }

    private static Optional<Object> decoded(Operation<?, ?> operation, byte[] body, String contentType) {
        return TimeLimit.within(LONGEST, () -> {
            try {
                Cursor cursor = Responses.open(body, body.length, contentType);
                Object response = operation.read(cursor);
                cursor.finish();
                return Optional.of(Objects.requireNonNull(response));
            } catch (DecodeException refusal) {
                checkText(refusal.getMessage());
                return Optional.empty();
            }
        });
    }

    private static void checkText(@Nullable String message) {
        if (message == null || !LINE.matcher(message).matches()) {
            throw new AssertionError("no line that can be shown: " + message);
        }
    }
}
