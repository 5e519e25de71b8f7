package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import dev.tenon.testkit.internal.check.PublicParameters;
import dev.tenon.testkit.request.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;

/** Compares a request with what the endpoint received. */
final class RequestContract<Q extends Record, R extends Record> {
    private final ApiModel model;
    private final Operation operation;
    private final Caller<Q, R> caller;

    RequestContract(ApiModel model, Operation operation, Caller<Q, R> caller) {
        this.model = model;
        this.operation = operation;
        this.caller = caller;
    }

    void check(EmbeddedEndpoint endpoint, Format format, SampleRequest<Q> sample) {
        // The endpoint checks the documented limits itself before this response goes out.
        try {
            caller.call(new ContractTarget(endpoint, format), sample.request());
        } catch (ServiceException refused) {
            // A full request asks for a dry run, too, and that it passed may be said with a code.
            if (!model.service().dryRunCodes().contains(refused.rawCode())) {
                throw refused;
            }
        }
        List<RecordedCall> calls = endpoint.calls();
        if (calls.size() != 1) {
            throw new AssertionError("one call became " + calls.size() + " requests");
        }
        ReceivedRequest seen = calls.get(0).request();
        ReservedParameters reserved = ReservedParameters.of(model.service().protocol());
        List<String> complaints = new ArrayList<>();
        publicParameters(seen, format, complaints);
        sample.wire().forEach((name, expected) -> {
            String complaint = expected.complaint(seen.parameters().get(name));
            if (complaint != null) {
                complaints.add(name + " " + complaint);
            }
        });
        for (String name : seen.parameters().keySet()) {
            if (!sample.wire().containsKey(name) && !comesFromTheClient(name) && !reserved.isReserved(name)) {
                complaints.add(name + " arrived but was not in the request");
            }
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }

    /** Whether a client sets a parameter that its caller left out: a token, so that a retry does no harm, or its region. */
    private boolean comesFromTheClient(String name) {
        return operation.clientToken().filter(name::equals).isPresent()
                || RegionParameter.is(RegionParameter.of(model.service(), operation), name);
    }

    private void publicParameters(ReceivedRequest seen, Format format, List<String> complaints) {
        String method = operation.methods().contains("POST") ? "POST" : "GET";
        if (!seen.method().equals(method)) {
            complaints.add("the method is " + seen.method() + " and should be " + method);
        }
        // One style of signing writes these as parameters, the other as headers.
        complain(
                "Action", operation.name(), PublicParameters.action(seen, model).orElse(""), complaints);
        Protocol protocol = model.protocol(operation);
        if (protocol.request().version().isPresent()) {
            String version = PublicParameters.version(seen, protocol).orElse("");
            complain("Version", model.service().version(), version, complaints);
        }
        if (protocol.request().format().isPresent()) {
            complain(
                    "Format",
                    format.name(),
                    PublicParameters.format(seen, model).name(),
                    complaints);
        }
    }

    private static void complain(String name, String expected, String arrived, List<String> complaints) {
        if (!arrived.equals(expected)) {
            complaints.add(name + " arrived as <" + arrived + "> and should be <" + expected + ">");
        }
    }
}
