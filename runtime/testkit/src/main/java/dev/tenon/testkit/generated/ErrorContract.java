package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares a documented error with what the client throws. */
final class ErrorContract<Q extends Record, R extends Record> {
    private static final int WHEN_UNDOCUMENTED = 400;

    private final Operation operation;
    private final Protocol protocol;
    private final Caller<Q, R> caller;
    private final Supplier<Q> request;

    ErrorContract(Operation operation, Protocol protocol, Caller<Q, R> caller, Supplier<Q> request) {
        this.operation = operation;
        this.protocol = protocol;
        this.caller = caller;
        this.request = request;
    }

    /** Checks one error; false if no server can send its status, because documents have typos. */
    boolean check(EmbeddedEndpoint endpoint, Format format, ExpectedError expected) {
        int status = expected.http() == 0 ? WHEN_UNDOCUMENTED : expected.http();
        if (status < 300 || status > 599) {
            return false;
        }
        // For ever, because some errors are met by signing once more.
        endpoint.on(operation.name()).fails(expected.code(), status).always();
        try {
            R response = caller.call(new ContractTarget(endpoint, format), request.get());
            throw new AssertionError("the server refused, and the client gave " + response);
        } catch (ApiException e) {
            compare(endpoint, expected, status, e);
            return true;
        }
    }

    private void compare(EmbeddedEndpoint endpoint, ExpectedError expected, int status, ApiException thrown) {
        List<String> complaints = new ArrayList<>();
        if (!(thrown instanceof ServiceException)) {
            complaints.add("the exception is " + thrown);
        }
        complain(complaints, "code", expected.constant(), thrown.details().code());
        complain(complaints, "raw code", expected.code(), thrown.rawCode());
        complain(complaints, "HTTP status", status, thrown.httpStatus());
        int last = endpoint.calls().size() - 1;
        if (!protocol.response().requestIds().isEmpty()
                || !protocol.response().requestIdHeaders().isEmpty()) {
            complain(complaints, "request id", endpoint.calls().get(last).requestId(), thrown.requestId());
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints), thrown);
        }
    }

    private static void complain(List<String> complaints, String what, Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            complaints.add("the " + what + " is <" + found + "> and should be <" + expected + ">");
        }
    }
}
